import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atomProblems } from '../testing/check-atom.ts';
import { type AtomEntry, atomXml, tagUri } from './atom-xml.ts';
import { withWholeAddresses } from './with-whole-addresses.ts';

const origin = 'https://brygga.example';
const said = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      ']]>',
      '</content>',
      '<!--',
      '&nbsp;',
      '\u0000\u0008\uFFFF',
      '\uD800',
      '"\'',
      '\u202E泡沫',
    ),
  )
  .map((text) => `a${text}`);
const entry = (n: number, title: string, html: string): AtomEntry => ({
  id: tagUri(origin, '2026-01-01T00:00:00.000Z', `post-${n}`),
  title,
  page: `${origin}/t/${n}`,
  author: { name: title, page: `${origin}/members/mina` },
  publishedAt: '2026-01-01T00:00:00.000Z',
  updatedAt: `2026-01-0${1 + (n % 9)}T00:00:00.000Z`,
  tags: [title],
  language: 'sv',
  html,
});
const feed = (entries: AtomEntry[]) =>
  atomXml({ title: 'Brygga', page: `${origin}/`, self: `${origin}/feed.atom`, language: 'en', entries });

describe('feeds', () => {
  test('are Atom, whatever people write', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(said, said), { maxLength: 5 }), (texts) => {
        const xml = feed(texts.map(([title, html], n) => entry(n, title, `<p>${html}</p>`)));
        expect(atomProblems(xml)).toEqual([]);
      }),
    );
  });

  test('last changed when the newest of their texts did', () => {
    expect(feed([entry(1, 'a', ''), entry(5, 'b', ''), entry(3, 'c', '')])).toContain(
      '<updated>2026-01-06T00:00:00.000Z</updated>\n<link',
    );
    expect(feed([])).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });

  test('name a text the same wherever its page moves', () => {
    expect(tagUri('https://c.example:8443', '2024-02-29T12:00:00.000Z', 'post-7')).toBe(
      'tag:c.example,2024-02-29:post-7',
    );
  });

  test('the checker itself objects to what is wrong', () => {
    const good = feed([entry(1, 'a', '')]);
    for (const [from, to] of [
      ['<id>https', '<id>/'],
      ['<updated>2026-01-02', '<updated>yesterday '],
      ['</feed>', ''],
      ['<author><name>a</name>', '<author>'],
      ['rel="self"', 'rel="via"'],
    ] as const) {
      expect(atomProblems(good.replace(from, to)), to).not.toEqual([]);
    }
  });
});

test.each([
  ['<a href="/t/1#post-2">x</a>', `<a href="${origin}/t/1#post-2">x</a>`],
  ['<img src="/media/ab/c.webp" alt="">', `<img src="${origin}/media/ab/c.webp" alt="">`],
  ['<a href="https://else.example/">x</a>', '<a href="https://else.example/">x</a>'],
  ['<a href="//else.example/">x</a>', '<a href="//else.example/">x</a>'],
  ['<p>write href="/x" in it</p>', '<p>write href="/x" in it</p>'],
])('of %s every address is whole', (html, whole) => {
  expect(withWholeAddresses(html, origin)).toBe(whole);
});
