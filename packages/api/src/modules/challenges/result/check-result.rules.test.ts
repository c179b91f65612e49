import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkResult, type Placing } from './check-result.rules.ts';

const placing = (entryNumber: number, place: number, more: Partial<Placing> = {}): Placing => ({
  ...{ entryNumber, place, award: 'First prize', reason: 'It works for everybody who has one.' },
  ...more,
});
const issuesOf = (placings: Placing[], thanks = '') =>
  checkResult(placings, thanks).map(({ field, code }) => `${field} ${code}`);

test('places are counted as in sport, and each entry is placed once', () => {
  expect(issuesOf([placing(1, 1), placing(2, 1), placing(3, 3)])).toEqual([]);
  expect(issuesOf([placing(1, 1), placing(2, 3)])).toEqual(['placings.1.place BAD_FORMAT']);
  expect(issuesOf([placing(1, 2)])).toEqual(['placings.0.place BAD_FORMAT']);
  expect(issuesOf([placing(1, 1), placing(1, 2)])).toEqual(['placings.1.entryNumber TAKEN']);
});

test('each has a reason and an award that is no money; a result without a placing says why', () => {
  expect(issuesOf([placing(1, 1, { reason: 'Good.' })])).toEqual(['placings.0.reason TOO_SHORT']);
  expect(issuesOf([placing(1, 1, { award: '500 kr' })])).toEqual(['placings.0.award NOT_PERMITTED']);
  expect(issuesOf([])).toEqual(['thanks REQUIRED']);
  expect(issuesOf([], 'None of them would survive a dishwasher.')).toEqual([]);
  expect(issuesOf(Array.from({ length: 21 }, (_, i) => placing(i, i + 1)))).toEqual(['placings TOO_MANY']);
});

test('whatever the scores, the places that sport gives them are taken', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 12 }), (scores) => {
      const places = scores.map((score) => scores.filter((other) => other > score).length + 1);
      expect(issuesOf(places.map((place, i) => placing(i, place)))).toEqual([]);
    }),
  );
});
