import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MostMoved } from './most-moved.rules.ts';
import { PointsBands } from './points-bands.rules.ts';

test('everybody is in one band, before and after, and bands follow each other without a gap', () => {
  const balances = fc.array(
    fc.tuple(fc.integer({ min: -50, max: 300_000 }), fc.integer({ min: -50, max: 3_000 })),
    {
      minLength: 1,
    },
  );
  fc.assert(
    fc.property(balances, (members) => {
      const counted = new PointsBands();
      for (const [before, after] of members) counted.add(before, after);
      const bands = counted.bands();
      for (const side of ['before', 'after'] as const) {
        expect(bands.reduce((sum, band) => sum + band[side], 0)).toBe(members.length);
        for (const { from, to, ...band } of bands) {
          const within = members.map(([before, after]) => (side === 'before' ? before : after));
          expect(
            within.filter((points) => points >= (from ?? -Infinity) && points <= (to ?? Infinity)).length,
          ).toBe(band[side]);
        }
      }
      expect(bands.slice(1).map(({ from }) => from)).toEqual(bands.slice(0, -1).map(({ to }) => to! + 1));
    }),
  );
});

test('the most moved are those of a full sort, whatever order they come in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 40 }), fc.nat(6), (moves, most) => {
      const kept = new MostMoved<number>(most);
      const members = moves.map((by, i) => ({ memberId: (i * 7) % 41, by }));
      for (const { memberId, by } of members) kept.offer(memberId, by, () => memberId);
      const sorted = members
        .filter(({ by }) => by !== 0)
        .sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || a.memberId - b.memberId);
      expect(kept.all()).toEqual(sorted.slice(0, most).map(({ memberId }) => memberId));
    }),
  );
});
