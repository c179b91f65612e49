import { expect, test } from 'vitest';
import { offeredIn, offeredOnce, offeredText } from './offered-stores.ts';

const quay = { number: 7, label: 'The Quay, Leith' };
const lane = { number: 81, label: '3 Lane' };

test('what a form carries of stores is read again', () => {
  expect(offeredIn(offeredText([quay, lane]))).toEqual([quay, lane]);
  // As a browser sends it.
  expect(offeredIn(offeredText([quay, lane]).replace('\n', '\r\n'))).toEqual([quay, lane]);
});

test.each([undefined, '', 'x', '7', '7 ', '-7 The Quay', '9999999999 The Quay', 'NaN The Quay'])(
  '%j names none',
  (text) => expect(offeredIn(text)).toEqual([]),
);

test('each is offered once, in its first place and by its first name', () => {
  expect(offeredOnce([quay, lane, { ...quay, label: 'As it was called' }])).toEqual([quay, lane]);
});
