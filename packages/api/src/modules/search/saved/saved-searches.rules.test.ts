import { expect, test } from 'vitest';
import { checkFilters, checkName, type SavedFilters, savedLimits } from './saved-searches.rules.ts';

const plain: SavedFilters = {
  text: 'pump',
  sort: 'RELEVANCE',
  kind: null,
  categoryId: null,
  productId: null,
  tags: [],
  language: null,
  solved: null,
  author: null,
  status: null,
};
const wrong = (change: Partial<SavedFilters>) =>
  checkFilters({ ...plain, ...change }).map(({ field, code }) => `${field} ${code}`);

test('words or any filter make a search, nothing at all makes none', () => {
  expect(wrong({})).toEqual([]);
  for (const filter of [
    { kind: 'TIP' },
    { categoryId: 1 },
    { tags: ['a'] },
    { solved: false },
    { status: 'planned' },
  ] satisfies Partial<SavedFilters>[])
    expect(wrong({ text: '', ...filter })).toEqual([]);
  expect(wrong({ text: ' ' })).toEqual(['text REQUIRED']);
  expect(wrong({ text: '', language: '', author: '' })).toEqual(['text REQUIRED']);
});

test('what is too long, too many or no text is told by its field', () => {
  expect(wrong({ text: 'x'.repeat(201) })).toEqual(['text TOO_LONG']);
  expect(wrong({ tags: ['ok', ''] })).toEqual(['tags.1 REQUIRED']);
  expect(wrong({ tags: Array.from({ length: savedLimits.tags + 1 }, (_, n) => `t${n}`) })).toEqual([
    'tags TOO_MANY',
  ]);
  expect(wrong({ language: 'swedish' })).toEqual(['language TOO_LONG']);
  expect(wrong({ author: 'a\nb' })).toEqual(['author BAD_FORMAT']);
});

test('a name is one line of 1 to 60 characters', () => {
  expect(checkName('Pump trouble 😀')).toEqual([]);
  expect(checkName(' ').map(({ code }) => code)).toEqual(['REQUIRED']);
  expect(checkName('x'.repeat(61)).map(({ code }) => code)).toEqual(['TOO_LONG']);
});
