import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';
import { type LoadedThread, toDocument } from './thread.document.ts';

const thread: LoadedThread = {
  id: 7,
  kind: 'QUESTION',
  categoryId: 2,
  productId: null,
  language: 'sv',
  audience: 'public',
  state: 'VISIBLE',
  mergedIntoId: null,
  solvedAt: new Date('2026-01-02'),
  title: 'Pumpen brummar',
  createdAt: new Date('2026-01-01'),
  lastActivityAt: new Date('2026-01-03'),
  tags: [{ tag: { name: 'pump' } }, { tag: { name: 'avkalkning' } }],
  posts: [
    { role: 'ANSWER', html: '<p>Öppna <strong>ång</strong>ventilen.</p>' },
    { role: 'OPENING', html: '<p>Den brummar &amp; inget kommer.</p><ul><li>ett</li><li>två</li></ul>' },
    { role: 'ANSWER', html: '<p>Avkalka igen.</p>' },
  ],
};

test('a thread becomes what it can be found by', () => {
  expect(toDocument(thread)).toEqual({
    threadId: 7,
    kind: 'QUESTION',
    categoryId: 2,
    productId: null,
    tags: ['avkalkning', 'pump'],
    language: 'sv',
    audience: 'public',
    solved: true,
    title: 'Pumpen brummar',
    body: 'Den brummar & inget kommer.\nett\ntvå',
    answers: 'Öppna ångventilen.\n\nAvkalka igen.',
    createdAt: thread.createdAt,
    lastActivityAt: thread.lastActivityAt,
  });
});

test('what is hidden, deleted or merged away has no document', () => {
  expect(toDocument({ ...thread, state: 'HIDDEN' })).toBeNull();
  expect(toDocument({ ...thread, state: 'DELETED' })).toBeNull();
  expect(toDocument({ ...thread, mergedIntoId: 8 })).toBeNull();
});

test('a thousand long answers are cut, not refused', () => {
  const posts = Array.from({ length: 1_000 }, () => ({
    role: 'ANSWER' as const,
    html: `<p>${'word '.repeat(100)}</p>`,
  }));
  expect(toDocument({ ...thread, posts })!.answers.length).toBe(100_000);
});

test.each([
  ['<p>one</p><p>two</p>', 'one\ntwo'],
  ['<pre><code>a &lt; b</code></pre>', 'a < b'],
  ['line<br>break', 'line\nbreak'],
  ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\nb'],
  ['&amp;lt; stays a text', '&lt; stays a text'],
  ['<img src="/i/1" alt="x">', ''],
  ['', ''],
])('%j reads %j', (html, text) => {
  expect(plainText(html)).toBe(text);
});
