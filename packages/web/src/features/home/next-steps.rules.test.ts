import { expect, test } from 'vitest';
import { nextSteps } from './next-steps.rules.ts';

const settled = { confirmed: true, hasPicture: true, hasProducts: true, ownsProducts: true, posts: 3 };

test('a newcomer is told what would help, one who has settled nothing', () => {
  const newcomer = { ...settled, confirmed: false, hasPicture: false, ownsProducts: false, posts: 0 };
  expect(nextSteps(newcomer)).toEqual(['CONFIRM', 'PRODUCTS', 'POST', 'PICTURE']);
  expect(nextSteps(settled)).toEqual([]);
});

test('who has written much is left alone, but for an address that is not confirmed', () => {
  const busy = { ...settled, confirmed: false, hasPicture: false, ownsProducts: false, posts: 5 };
  expect(nextSteps(busy)).toEqual(['CONFIRM']);
});

test('nobody is asked for products where there are none', () => {
  expect(nextSteps({ ...settled, hasProducts: false, ownsProducts: false })).toEqual([]);
});
