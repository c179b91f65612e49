import { expect, test } from 'vitest';
import { criterionIn } from './criterion-in.ts';

const choices = { tiers: [{ key: 'fan' }], products: [{ number: 7 }] };

test.each([
  ['', null],
  ['tier=&product=', null],
  ['tier=nobility&product=8', null],
  ['tier=fan', { tier: 'fan', productId: null }],
  ['product=7', { tier: null, productId: 7 }],
  ['tier=fan&product=7', { tier: 'fan', productId: 7 }],
])('“%s” asks for %j', (search, criterion) => {
  expect(criterionIn(new URLSearchParams(search), choices)).toEqual(criterion);
});
