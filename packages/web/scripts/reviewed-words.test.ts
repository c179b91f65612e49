import { describe, expect, test } from 'vitest';
import { review } from './reviewed-words.ts';

describe('reviews of translations', () => {
  const first = review({ a: 'Save', b: 'Ask' }, { a: 'Spara', b: 'Fråga' }, {});

  test('new ones are made from the English that is there', () => {
    expect(first.doubtful).toEqual([]);
    expect(review({ a: 'Save', b: 'Ask' }, { a: 'Spara', b: 'Fråga' }, first.reviews)).toEqual(first);
  });

  test('a translation whose English changed is doubtful until it changes too', () => {
    const changed = review({ a: 'Keep', b: 'Ask' }, { a: 'Spara', b: 'Fråga' }, first.reviews);
    expect(changed.doubtful).toEqual(['a']);
    // Looking does not help.
    const again = review({ a: 'Keep', b: 'Ask' }, { a: 'Spara', b: 'Fråga' }, changed.reviews);
    expect(again).toEqual(changed);
    expect(review({ a: 'Keep', b: 'Ask' }, { a: 'Behåll', b: 'Fråga' }, again.reviews).doubtful).toEqual([]);
    // Neither does English that changed back.
    expect(review({ a: 'Save', b: 'Ask' }, { a: 'Spara', b: 'Fråga' }, again.reviews)).toEqual(first);
  });

  test('a better translation of the same English is not doubtful', () => {
    const better = review({ a: 'Save', b: 'Ask' }, { a: 'Spara det', b: 'Fråga' }, first.reviews);
    expect(better.doubtful).toEqual([]);
  });

  test('what is gone is forgotten', () => {
    expect(Object.keys(review({ a: 'Save' }, { a: 'Spara' }, first.reviews).reviews)).toEqual(['a']);
  });
});
