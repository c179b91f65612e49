import fc from 'fast-check';
import { expect, test } from 'vitest';
import { watchedVoting } from '../../trust/index.ts';
import { type Given, ringsIn, type Totals } from './rings.rules.ts';

const { ring: limits } = watchedVoting;

/** What everybody gives whom, from which the totals follow. */
function totalsOf(given: readonly Given[]): Totals {
  const totals = { given: new Map<number, number>(), received: new Map<number, number>() };
  for (const { from, to, count } of given) {
    totals.given.set(from, (totals.given.get(from) ?? 0) + count);
    totals.received.set(to, (totals.received.get(to) ?? 0) + count);
  }
  const all = given.reduce((sum, { count }) => sum + count, 0);
  return { ...totals, all, members: totals.given.size };
}
const rings = (given: readonly Given[]) =>
  ringsIn(given, totalsOf(given), limits).map(({ memberIds }) => memberIds);

/** Twenty members who vote for whoever wrote: a third of it for one who answers most. */
const crowd: Given[] = Array.from({ length: 20 }, (_, n) => 100 + n)
  .flatMap((from) => [
    { from, to: 100 + ((from + 1) % 20), count: 5 },
    { from, to: 100 + ((from + 7) % 20), count: 4 },
    { from, to: 500, count: 6 },
  ])
  .filter(({ from, to }) => from !== to);

const everyPair = (ids: readonly number[], count: number): Given[] =>
  ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => ({ from, to, count })));
const circle = (ids: readonly number[], count: number): Given[] =>
  ids.map((from, n) => ({ from, to: ids[(n + 1) % ids.length]!, count }));

test('finds five who vote for each other, a circle without a vote back, and two who trade', () => {
  expect(rings([...crowd, ...everyPair([1, 2, 3, 4, 5], 4)])).toEqual([[1, 2, 3, 4, 5]]);
  expect(rings([...crowd, ...circle([1, 2, 3, 4, 5], 6)])).toEqual([[1, 2, 3, 4, 5]]);
  expect(rings([...crowd, ...everyPair([7, 9], 12)])).toEqual([[7, 9]]);
  const [found] = ringsIn(
    [...crowd, ...circle([7, 8, 9], 8)],
    totalsOf([...crowd, ...circle([7, 8, 9], 8)]),
    limits,
  );
  expect(found!.matrix).toEqual([
    [0, 8, 0],
    [0, 0, 8],
    [8, 0, 0],
  ]);
});

test('finds two rings apart, and a ring that also votes a little for others', () => {
  const both = [...crowd, ...everyPair([1, 2, 3], 6), ...everyPair([11, 12], 15)];
  expect(rings(both)).toEqual([
    [1, 2, 3],
    [11, 12],
  ]);
  const withCover = [1, 2, 3].map((from) => ({ from, to: 500, count: 5 }));
  expect(rings([...crowd, ...everyPair([1, 2, 3], 6), ...withCover])).toEqual([[1, 2, 3]]);
});

test('leaves out whoever votes mostly for others, and finds nothing where that is all', () => {
  const friend = [
    { from: 100, to: 1, count: 6 },
    { from: 1, to: 100, count: 6 },
  ];
  expect(rings([...crowd, ...everyPair([1, 2, 3], 8), ...friend])).toEqual([[1, 2, 3]]);
  expect(rings(crowd)).toEqual([]);
});

test('a handful of members who are the community are no ring', () => {
  expect(rings(everyPair([1, 2, 3, 4, 5], 10))).toEqual([]);
});

test('too little to tell is no ring', () => {
  expect(rings([...crowd, ...everyPair([7, 9], 9)])).toEqual([]);
});

test('whatever is given: who is in a ring gives mostly within it, is in one alone, and others do not matter', () => {
  const member = fc.integer({ min: 1, max: 12 });
  const arbitrary = fc
    .uniqueArray(fc.record({ from: member, to: member, count: fc.integer({ min: 1, max: 30 }) }), {
      selector: ({ from, to }) => `${from}:${to}`,
      maxLength: 60,
    })
    .map((given) => given.filter(({ from, to }) => from !== to));
  fc.assert(
    fc.property(arbitrary, (some) => {
      const given = [...crowd, ...some];
      const totals = totalsOf(given);
      const found = ringsIn(given, totals, limits);
      const members = found.flatMap(({ memberIds }) => memberIds);
      expect(new Set(members).size).toBe(members.length);
      for (const { memberIds, matrix } of found) {
        expect(matrix.flat().reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(limits.votes);
        for (const [row, id] of memberIds.entries()) {
          const within = matrix[row]!.reduce((sum, one) => sum + one, 0);
          expect(within / totals.given.get(id)!).toBeGreaterThanOrEqual(limits.share.given);
        }
      }
      expect(ringsIn(given.toReversed(), totals, limits)).toEqual(found);
    }),
  );
});
