import { describe, expect, test } from 'vitest';
import { needsOf, type OpenQuestion, type Ties } from './needs-you.rules.ts';

const day = 24 * 60 * 60 * 1000;
const now = Date.parse('2026-05-01T12:00:00Z');

const question = (id: number, more: Partial<OpenQuestion> = {}): OpenQuestion => ({
  id,
  language: 'en',
  productId: null,
  categoryId: 1,
  parentId: null,
  tagIds: [],
  createdAt: new Date(now),
  ...more,
});

const ties = (more: Partial<Ties> = {}): Ties => ({
  ownedProducts: new Set(),
  followedTags: new Set(),
  followedCategories: new Set(),
  answeredTags: new Map(),
  languages: [],
  ...more,
});

describe('what ties a member to a question', () => {
  const cases: [string, OpenQuestion, Partial<Ties>, object][] = [
    [
      'a product',
      question(1, { productId: 7 }),
      { ownedProducts: new Set([7]) },
      { reason: 'OWNS_PRODUCT', productId: 7 },
    ],
    [
      'a followed tag',
      question(1, { tagIds: [4, 5] }),
      { followedTags: new Set([5]) },
      { reason: 'FOLLOWS_TAG', tagId: 5 },
    ],
    [
      'a followed category',
      question(1),
      { followedCategories: new Set([1]) },
      { reason: 'FOLLOWS_CATEGORY', categoryId: 1 },
    ],
    [
      'the one above',
      question(1, { parentId: 9 }),
      { followedCategories: new Set([9]) },
      { reason: 'FOLLOWS_CATEGORY', categoryId: 9 },
    ],
    [
      'answers',
      question(1, { tagIds: [4, 5] }),
      {
        answeredTags: new Map([
          [4, 2],
          [5, 6],
        ]),
      },
      { reason: 'KNOWS_TAG', tagId: 5, answered: 6 },
    ],
  ];
  test.each(cases)('%s', (_name, asked, more, expected) => {
    expect(needsOf([asked], ties(more), 5)).toEqual([{ threadId: 1, ...expected }]);
  });

  test('nothing, and one answer is no knowledge', () => {
    expect(
      needsOf([question(1, { productId: 7, tagIds: [4] })], ties({ answeredTags: new Map([[4, 1]]) }), 5),
    ).toEqual([]);
  });

  test('the strongest is told', () => {
    const all = ties({
      ownedProducts: new Set([7]),
      followedTags: new Set([4]),
      followedCategories: new Set([1]),
      answeredTags: new Map([[4, 3]]),
    });
    const asked = question(1, { productId: 7, tagIds: [4] });
    expect(needsOf([asked], all, 5)[0]!.reason).toBe('KNOWS_TAG');
    expect(needsOf([asked], { ...all, answeredTags: new Map() }, 5)[0]!.reason).toBe('OWNS_PRODUCT');
    expect(
      needsOf([asked], { ...all, answeredTags: new Map(), ownedProducts: new Set() }, 5)[0]!.reason,
    ).toBe('FOLLOWS_TAG');
  });
});

test('the newest come first, but what one can answer outweighs a few days, and never months', () => {
  const owns = ties({ ownedProducts: new Set([7]), followedCategories: new Set([1]) });
  const fresh = question(1);
  const known = question(2, { productId: 7, createdAt: new Date(now - 3 * day) });
  const old = question(3, { productId: 7, createdAt: new Date(now - 60 * day) });
  expect(needsOf([fresh, known, old], owns, 5).map(({ threadId }) => threadId)).toEqual([2, 1, 3]);
  expect(needsOf([fresh, known, old], owns, 2)).toHaveLength(2);
});

test('what one does not read is left out, once one has said what one reads', () => {
  const follows = { followedCategories: new Set([1]) };
  const asked = [
    question(1, { language: 'sv' }),
    question(2, { language: 'en' }),
    question(3, { language: 'und' }),
  ];
  const shown = (languages: string[]) =>
    needsOf(asked, ties({ ...follows, languages }), 5).map(({ threadId }) => threadId);
  expect(shown([])).toEqual([3, 2, 1]);
  expect(shown(['en'])).toEqual([3, 2]);
});
