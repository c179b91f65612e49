import { expect, test } from 'vitest';
import { type IdeaFilters, ideaPlace, ideaSearch, ideaStep, readIdeaFilters } from './idea-filters.ts';

const plain: IdeaFilters = {
  order: 'TRENDING',
  meaning: null,
  product: null,
  space: null,
  tag: null,
  store: null,
  language: null,
};
const full: IdeaFilters = {
  order: 'WAITING',
  meaning: 'IN_PROGRESS',
  product: 3,
  space: 14,
  tag: 'grinder',
  store: 'mill-2',
  language: 'da',
};

test('filters survive the way into an address and back', () => {
  for (const filters of [plain, full]) {
    expect(readIdeaFilters(new URLSearchParams(ideaSearch(filters)))).toEqual(filters);
  }
  expect(ideaSearch(full)).toBe(
    '?order=waiting&status=in-progress&product=3&space=14&tag=grinder&store=mill-2&language=da',
  );
  expect(ideaSearch(plain)).toBe('');
});

test('what is unknown counts as not said', () => {
  const search = new URLSearchParams(
    'order=bribed&status=perfect&product=-1&space=1e9&tag=%20&store=../x&language=../',
  );
  expect(readIdeaFilters(search)).toEqual(plain);
});

test('a step keeps the filters', () => {
  const search = new URLSearchParams(ideaStep(full, { before: 'abc' }));
  expect(readIdeaFilters(search)).toEqual(full);
  expect(ideaPlace(search)).toEqual({ last: 20, before: 'abc' });
  expect(ideaPlace(new URLSearchParams('after=x'))).toEqual({ first: 20, after: 'x' });
});
