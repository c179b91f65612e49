import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterExpression } from './filter-expression.ts';
import { pageWindow } from './page-window.ts';
import { typedWords, wholeWords } from './query-text.ts';
import { synonymsOf } from './synonyms.ts';

describe('the filter', () => {
  test('says every condition', () => {
    const filters = {
      kind: 'TIP',
      categoryIds: [2, 3],
      productId: 4,
      tags: ['a', 'b'],
      language: 'sv',
      solved: false,
      statuses: ['planned', 'in-progress'],
      authorId: 5,
    } as const;
    expect(filterExpression(['public', 'members'], filters, ['id != 7'])).toEqual([
      'audience IN ["public", "members"]',
      'kind = "TIP"',
      'categoryId IN [2, 3]',
      'productId = 4',
      'tagNames = "a"',
      'tagNames = "b"',
      'language = "sv"',
      'solved = 0',
      'status IN ["planned", "in-progress"]',
      'authorId = 5',
      'id != 7',
    ]);
  });

  /** How Meilisearch reads a value between double quotes: a backslash makes the sign after it a plain one. */
  const readBack = (expression: string) =>
    /^tagNames = "((?:[^"\\]|\\.)*)"$/su.exec(expression)?.[1]?.replace(/\\(.)/gsu, '$1');

  test('cannot be left by any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^["\\' ORAND=]*$/)), (tag) => {
        expect(readBack(filterExpression(['public'], { tags: [tag] })[1]!)).toBe(tag.toWellFormed());
      }),
    );
  });

  test('takes no number that is none', () => {
    expect(() => filterExpression(['public'], { productId: Number.NaN })).toThrow(RangeError);
    expect(() => filterExpression(['public'], { categoryIds: [1.5] })).toThrow(RangeError);
  });
});

test('a page holds all of what is wanted, and not much more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 101 }), (offset, limit) => {
      const { page, hitsPerPage, from } = pageWindow({ offset, limit });
      expect((page - 1) * hitsPerPage + from).toBe(offset);
      expect(from + limit).toBeLessThanOrEqual(hitsPerPage);
      expect(hitsPerPage).toBeLessThanOrEqual(offset + limit);
    }),
  );
  expect(pageWindow({ offset: 40, limit: 20 })).toEqual({ page: 3, hitsPerPage: 20, from: 0 });
});

test.each([
  [['leak', 'portafilt'], 'leaking portafilter', 'leak portafilt'],
  [['leak', 'cup'], 'leaking cup', 'leak cup '],
  [['leak'], 'leaking portafilter', 'leak '],
  [[], '', ''],
])('of %j after %j the last is a beginning or not: %j', (readings, text, query) => {
  expect(wholeWords(readings, text)).toBe(query);
});

test.each([
  ['leaking porta', { query: 'leak porta', beginning: 'porta' }],
  ['leaking ', { query: 'leak ', beginning: null }],
  ['Café', { query: 'cafe', beginning: 'cafe' }],
  ['', { query: '', beginning: null }],
  ['?', { query: '', beginning: null }],
])('%j is still being typed', (text, typed) => {
  expect(typedWords(text)).toEqual(typed);
});

describe('synonyms', () => {
  test('each name finds the others, words as they are asked for, phrases as they are written', () => {
    expect(synonymsOf([['espresso-machine', 'machines', 'Maskine']])).toEqual({
      'espresso machin': ['machin', 'maskin'],
      machin: ['espresso machine', 'maskin'],
      maskin: ['espresso machine', 'machin'],
    });
  });

  test('names that are the same when they are asked for need none', () => {
    expect(synonymsOf([['bean', 'beans'], ['?'], ['alone']])).toEqual({});
  });

  test('no more than Meilisearch looks at', () => {
    const names = Array.from({ length: 60 }, (_, n) => `name${n}`);
    const synonyms = synonymsOf([names, ['one two three four', 'few']]);
    expect(synonyms.name0).toHaveLength(50);
    expect(synonyms).not.toHaveProperty('one two three four');
    expect(synonyms.few).toEqual(['one two three four']);
  });
});
