import fc from 'fast-check';
import { expect, test } from 'vitest';
import { watchedVoting } from '../../trust/index.ts';
import { seriesIn } from './series.rules.ts';

const { up, down } = watchedVoting.series;
const minute = 60_000;
const votes = (count: number, apart: number, from = 0) =>
  Array.from({ length: count }, (_, n) => ({ factId: from + n + 1, at: (from + n) * apart }));
/** The author gets a tenth of what others give. */
const usual = { received: 100, all: 1000 };

test('many within minutes are a series, those before and after it are not in it', () => {
  const burst = votes(10, minute);
  expect(seriesIn({ votes: burst, given: 40, ...usual }, up)).toEqual({
    why: 'FAST',
    factIds: burst.map(({ factId }) => factId),
  });
  expect(seriesIn({ votes: votes(9, minute), given: 40, ...usual }, up)).toBeNull();
  expect(seriesIn({ votes: votes(10, 2 * minute), given: 40, ...usual }, up)).toBeNull();
  const lone = [{ factId: 90, at: -1e9 }, ...burst, { factId: 99, at: 1e9 }];
  expect(seriesIn({ votes: lone, given: 40, ...usual }, up)!.factIds).not.toContain(90);
  expect(seriesIn({ votes: lone, given: 40, ...usual }, up)!.factIds).toHaveLength(10);
});

test('most of what somebody casts over weeks is a series, unless everybody likes that author', () => {
  const slowly = votes(30, 60 * minute);
  expect(seriesIn({ votes: slowly, given: 50, ...usual }, up)).toMatchObject({ why: 'OFTEN' });
  expect(seriesIn({ votes: slowly, given: 70, ...usual }, up)).toBeNull();
  expect(seriesIn({ votes: slowly, given: 50, received: 400, all: 1000 }, up)).toBeNull();
  expect(seriesIn({ votes: votes(29, 60 * minute), given: 29, ...usual }, up)).toBeNull();
});

test('votes down are a series sooner', () => {
  expect(seriesIn({ votes: votes(4, 5 * minute), given: 30, ...usual }, down)).toMatchObject({ why: 'FAST' });
  expect(seriesIn({ votes: votes(3, minute), given: 3, ...usual }, down)).toBeNull();
  expect(seriesIn({ votes: votes(8, 999 * minute), given: 9, ...usual }, down)).toMatchObject({
    why: 'OFTEN',
  });
});

test('whatever the moments: a fast series is made of stretches that hold enough, and more votes never free one', () => {
  const moments = fc
    .array(fc.integer({ min: 0, max: 60 * minute }), { maxLength: 40 })
    .map((all) => all.sort((a, b) => a - b).map((at, n) => ({ factId: n + 1, at })));
  fc.assert(
    fc.property(moments, (some) => {
      const given = some.length * 10;
      const found = seriesIn({ votes: some, given, ...usual }, up);
      const expected = some.filter(({ at }) =>
        some.some(({ at: begin }) => {
          const stretch = some.filter((one) => one.at >= begin && one.at <= begin + up.fast.minutes * minute);
          return stretch.length >= up.fast.votes && stretch.some((one) => one.at === at);
        }),
      );
      expect(new Set(found?.factIds ?? [])).toEqual(new Set(expected.map(({ factId }) => factId)));
    }),
  );
});
