import { expect, test } from 'vitest';
import type { LoadedPost, LoadedThread } from './load-threads.ts';
import { plainText } from './plain-text.ts';
import { toDocument } from './thread.document.ts';
import { toDocuments } from './to-documents.ts';

const post = (id: number, changes: Partial<LoadedPost>): LoadedPost => ({
  id,
  role: 'ANSWER',
  isAccepted: false,
  score: 0,
  language: 'sv',
  html: '',
  ...changes,
});

const thread: LoadedThread = {
  id: 7,
  kind: 'QUESTION',
  categoryId: 2,
  productId: 3,
  product: 'Brygga One',
  authorId: 9,
  language: 'sv',
  audience: 'public',
  state: 'VISIBLE',
  mergedIntoId: null,
  solved: true,
  status: null,
  title: 'Pumpen brummar',
  score: 4,
  viewCount: 120,
  createdAt: new Date('2026-01-01'),
  lastActivityAt: new Date('2026-01-03'),
  tags: ['pump', 'avkalkning'],
  posts: [
    post(14, { html: '<p>Ring oss.</p>', score: 1 }),
    post(12, { html: '<p>Avkalka igen.</p>', score: 5 }),
    post(11, { html: '<p>Vänta.</p>', score: 1 }),
    post(13, { html: '<p>Öppna <strong>ång</strong>ventilen.</p>', isAccepted: true, language: 'da' }),
    post(10, {
      role: 'OPENING',
      html: '<p>Den brummar &amp; inget kommer.</p><ul><li>ett</li><li>två</li></ul>',
    }),
  ],
};

test('a thread becomes what it can be found by, its posts in the order of their worth', () => {
  const answer = { role: 'ANSWER', isAccepted: false, language: 'sv' };
  expect(toDocument(thread)).toEqual({
    threadId: 7,
    kind: 'QUESTION',
    categoryId: 2,
    productId: 3,
    product: 'Brygga One',
    authorId: 9,
    tags: ['avkalkning', 'pump'],
    language: 'sv',
    audience: 'public',
    solved: true,
    status: null,
    title: 'Pumpen brummar',
    posts: [
      { role: 'OPENING', isAccepted: false, language: 'sv', text: 'Den brummar & inget kommer.\nett\ntvå' },
      { ...answer, isAccepted: true, language: 'da', text: 'Öppna ångventilen.' },
      { ...answer, text: 'Avkalka igen.' },
      { ...answer, text: 'Vänta.' },
      { ...answer, text: 'Ring oss.' },
    ],
    score: 4,
    viewCount: 120,
    createdAt: thread.createdAt,
    lastActivityAt: thread.lastActivityAt,
  });
});

test('an idea says where it stands', () => {
  expect(toDocument({ ...thread, kind: 'IDEA', status: 'planned' })).toMatchObject({ status: 'planned' });
});

test('what is hidden, deleted or merged away has no document', () => {
  expect(toDocument({ ...thread, state: 'HIDDEN' })).toBeNull();
  expect(toDocument({ ...thread, state: 'DELETED' })).toBeNull();
  expect(toDocument({ ...thread, mergedIntoId: 8 })).toBeNull();
});

test('a thousand long answers are cut, not refused; the opening post is whole', () => {
  const long = `<p>${'word '.repeat(100)}</p>`;
  const posts = [
    ...Array.from({ length: 1_000 }, (_, n) => post(20 + n, { html: long })),
    post(10, { role: 'OPENING', html: `<p>${'begin '.repeat(20_000)}</p>` }),
  ];
  const [opening, ...following] = toDocument({ ...thread, posts })!.posts;
  expect(opening!.text).toHaveLength(119_999);
  expect(following.reduce((sum, { text }) => sum + text.length, 0)).toBe(100_000);
});

test('one that cannot be made is told by its id, and the others are made', () => {
  const broken = { ...thread, id: 8, posts: [post(1, { html: null as unknown as string })] };
  const { documents, failures } = toDocuments([thread, broken, { ...thread, id: 9, state: 'HIDDEN' }]);
  expect(documents.map(({ threadId }) => threadId)).toEqual([7]);
  expect(failures).toEqual([{ threadId: 8, reason: expect.stringContaining('null') }]);
});

test.each([
  ['<p>one</p><p>two</p>', 'one\ntwo'],
  ['<p>one </p>\n\n <p> two  three</p>', 'one\ntwo three'],
  ['<p>a\tb\u00a0 c</p>', 'a b c'],
  ['<pre><code>a &lt; b</code></pre>', 'a < b'],
  ['line<br>break', 'line\nbreak'],
  ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\nb'],
  ['&amp;lt; stays a text', '&lt; stays a text'],
  ['<img src="/i/1" alt="x">', ''],
  ['', ''],
])('%j reads %j', (html, text) => {
  expect(plainText(html)).toBe(text);
});
