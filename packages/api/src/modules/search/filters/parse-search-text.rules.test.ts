import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSearchText, searchKeys } from './parse-search-text.rules.ts';

describe('a typed search', () => {
  test.each([
    ['pump hums', { words: 'pump hums', tags: [] }],
    ['  pump   hums ', { words: 'pump hums', tags: [] }],
    ['pump is:solved', { words: 'pump', tags: [], solved: true }],
    ['is:unsolved pump', { words: 'pump', tags: [], solved: false }],
    ['IS:Tip Pump', { words: 'Pump', tags: [], kind: 'TIP' }],
    ['is:question is:solved', { words: '', tags: [], kind: 'QUESTION', solved: true }],
    ['is:idea is:discussion', { words: '', tags: [], kind: 'DISCUSSION' }],
    ['tag:descaling tag:pump tag:pump', { words: '', tags: ['descaling', 'pump'] }],
    ['tag:"milk foam" cold', { words: 'cold', tags: ['milk foam'] }],
    ['lang:sv lang:da', { words: '', tags: [], language: 'da' }],
    ['author:the-owl', { words: '', tags: [], author: 'the-owl' }],
    ['category:"Coffee machines"', { words: '', tags: [], category: 'Coffee machines' }],
    ['product:mill sort:new', { words: '', tags: [], product: 'mill', sort: 'NEWEST' }],
    ['sort:newest sort:relevance x', { words: 'x', tags: [], sort: 'RELEVANCE' }],
    ['status:planned cup', { words: 'cup', tags: [], status: 'planned' }],
    ['status:"Under review"', { words: '', tags: [], status: 'Under review' }],
    ['tag:a:b', { words: '', tags: ['a:b'] }],
    ['"unfinished is:solved', { words: '"unfinished', tags: [], solved: true }],
  ])('%j', (text, expected) => {
    expect(parseSearchText(text)).toEqual(expected);
  });

  test.each([
    'is:broken',
    'is:constructor',
    'sort:old',
    'error:E05',
    'https://example.org/a',
    '12:30',
    'tag:',
    'tag:""',
    'tag: descaling',
    '-tag:pump',
    '"is:solved"',
    '"tag:pump is:solved" hums',
    'a"b',
    ':',
    '"',
    '::tag:x',
  ])('%j is just words', (text) => {
    expect(parseSearchText(text)).toEqual({ words: text, tags: [] });
  });

  test('filters come out in any order, the words in theirs', () => {
    const filters = ['is:solved', 'tag:descaling', 'lang:sv', 'author:owl', 'product:mill', 'sort:new'];
    const { words: _, ...all } = parseSearchText(filters.join(' '));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(filters, { minLength: filters.length }),
        fc.array(fc.stringMatching(/^[\p{L}\p{N}]+$/u), { maxLength: 6 }),
        fc.infiniteStream(fc.boolean()),
        (shuffled, words, filterNext) => {
          const [left, right] = [[...shuffled], [...words]];
          const mixed: string[] = [];
          while (left.length + right.length > 0) {
            const fromFilters = right.length === 0 || (left.length > 0 && filterNext.next().value);
            mixed.push((fromFilters ? left : right).shift()!);
          }
          const { words: found, ...rest } = parseSearchText(mixed.join(' '));
          expect(found).toBe(words.map((word) => word.normalize('NFC')).join(' '));
          expect(rest).toEqual(all);
        },
      ),
    );
  });

  test('nothing is lost: without a key of ours every word stays, and what stays says nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { words } = parseSearchText(text);
        if (!searchKeys.some((key) => text.toLowerCase().includes(`${key}:`))) {
          expect(words.replace(/\s/gu, '')).toBe(text.normalize('NFC').replace(/\s/gu, ''));
        }
        expect(parseSearchText(words)).toEqual({ words, tags: [] });
      }),
    );
  });
});
