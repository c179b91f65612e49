import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultTiers, type Measures, type Tiers } from '../../trust/index.ts';
import { progressTo } from './progress-to.rules.ts';
import { type CurrentTier, fulfils, tierFor } from './tier-for.rules.ts';

const tiers: Tiers = {
  lowWater: 0.9,
  graceDays: 14,
  tiers: [
    { key: 'ambassador', names: {}, formula: null, trust: 3 },
    { key: 'gold', names: {}, formula: 'reputation >= 1000 && points(90) >= 100 && !suspended', trust: 2 },
    { key: 'silver', names: {}, formula: 'reputation >= 100 && !suspended', trust: 1 },
    { key: 'all', names: {}, formula: 'true', trust: 0 },
  ],
};
const day = 86_400_000;
const start = new Date('2026-05-01T00:00:00Z');
const after = (days: number) => new Date(start.getTime() + days * day);
const fresh: CurrentTier = { tier: 'all', granted: null, keptUntil: null, warned: false };
const known = (reputation: number, points_90 = reputation, suspended = false): Measures => ({
  reputation,
  points_90,
  suspended,
});

/** Lives through days and tells what happened on which. */
function live(days: [day: number, measured: Measures, granted?: string | null][], from = fresh) {
  let current = from;
  return days.flatMap(([at, measured, granted = null]) => {
    const { tier, keptUntil, change } = tierFor(measured, { ...current, granted }, tiers, after(at));
    const warned = change ? change === 'WARNED' : current.warned;
    current = { tier: tier.key, granted, keptUntil, warned };
    return change ? [`${at} ${change} ${tier.key}`] : [];
  });
}

describe('a tier', () => {
  test('is the first from the top that fits, at once and over several steps', () => {
    expect(
      live([
        [0, known(99)],
        [1, known(100)],
        [2, known(5000)],
      ]),
    ).toEqual(['1 ROSE silver', '2 ROSE gold']);
    expect(live([[0, known(5000)]])).toEqual(['0 ROSE gold']);
    expect(live([[0, known(5000)]], { ...fresh, tier: null })).toEqual(['0 BEGAN gold']);
  });

  test('is kept above its low water, without a word', () => {
    expect(
      live([
        [0, known(1000)],
        [1, known(900, 90)],
        [400, known(905, 95)],
      ]),
    ).toEqual(['0 ROSE gold']);
  });

  test('is lost two weeks after a notice, one step, and further only after another', () => {
    const low = known(80);
    expect(
      live([
        [0, known(1000)],
        [1, low],
        [14, low],
        [15, low],
        [16, low],
        [30, low],
      ]),
    ).toEqual(['0 ROSE gold', '1 WARNED gold', '15 FELL all']);
    expect(
      live([
        [0, known(1000)],
        [1, known(95)],
        [15, known(95)],
      ]).at(-1),
    ).toBe('15 FELL silver');
  });

  test('stays when it is reached again in time', () => {
    const days: [number, Measures][] = [
      [0, known(1000)],
      [1, known(500)],
      [10, known(900)],
      [16, known(899)],
      [29, known(1)],
    ];
    expect(live(days)).toEqual(['0 ROSE gold', '1 WARNED gold', '10 KEPT gold', '16 WARNED gold']);
  });

  test('can be granted, and is lost like others when that is withdrawn', () => {
    expect(
      live([
        [0, known(100), 'ambassador'],
        [1, known(100), 'ambassador'],
        [2, known(100)],
        [16, known(100)],
      ]),
    ).toEqual(['0 ROSE ambassador', '2 WARNED ambassador', '16 FELL silver']);
    expect(live([[0, known(1), 'gold']])).toEqual([]);
  });

  test('that the brand took away gives way to what fits', () => {
    expect(live([[0, known(100)]], { ...fresh, tier: 'platinum' })).toEqual(['0 ROSE silver']);
  });
});

const measures = fc.record({
  reputation: fc.nat(2000),
  points_90: fc.integer({ min: -100, max: 300 }),
  suspended: fc.boolean(),
});
const steps = fc.array(
  fc.record({
    measured: measures,
    days: fc.integer({ min: 0, max: 20 }),
    granted: fc.constantFrom(null, 'ambassador'),
  }),
  { minLength: 1, maxLength: 30 },
);

test('whatever happens: what is fulfilled is held, and nothing is lost without a notice and its time', () => {
  fc.assert(
    fc.property(steps, (lived) => {
      let current = fresh;
      let at = 0;
      let warnedAt: number | null = null;
      for (const { measured, days, granted } of lived) {
        at += days;
        const place = (key: string | null) => tiers.tiers.findIndex((tier) => tier.key === key);
        const decided = tierFor(measured, { ...current, granted }, tiers, after(at));
        const again = tierFor(
          measured,
          {
            tier: decided.tier.key,
            granted,
            keptUntil: decided.keptUntil,
            warned: decided.change === 'WARNED',
          },
          tiers,
          after(at),
        );
        // Deciding twice is deciding once.
        expect([again.tier.key, again.change]).toEqual([decided.tier.key, null]);
        const earned = tiers.tiers.findIndex((tier) => fulfils(tier, measured, granted, 1));
        expect(place(decided.tier.key)).toBeLessThanOrEqual(earned);
        if (place(decided.tier.key) > place(current.tier)) {
          expect(decided.change).toBe('FELL');
          expect(at - warnedAt!).toBeGreaterThanOrEqual(tiers.graceDays);
        }
        if (decided.change === 'WARNED') warnedAt = at;
        else if (decided.change) warnedAt = null;
        current = {
          tier: decided.tier.key,
          granted,
          keptUntil: decided.keptUntil,
          warned: decided.change ? decided.change === 'WARNED' : current.warned,
        };
      }
    }),
    { numRuns: 500 },
  );
});

test('what is missing for the next tier, and that nothing is at the top', () => {
  const progress = progressTo('silver', known(400, 120), tiers)!;
  expect(progress.tier.key).toBe('gold');
  expect(progress.needs!.map(({ metric, has, target, met }) => [metric, has, target, met])).toEqual([
    ['reputation', 400, 1000, false],
    ['points', 120, 100, true],
    ['suspended', false, false, true],
  ]);
  expect(progressTo('gold', known(1), tiers)).toBeNull();
  expect(progressTo(null, known(1), tiers)?.tier.key).toBe('silver');
  // Everything that the tiers of a new community ask can be told to members.
  for (const { key, formula } of defaultTiers.tiers) {
    if (formula === null || key === 'newcomer') continue;
    const below = defaultTiers.tiers[defaultTiers.tiers.findIndex((tier) => tier.key === key) + 1]!.key;
    const nothing = { suspended: false };
    const measured = new Proxy(nothing, { get: (_nothing, name) => (name === 'suspended' ? false : 0) });
    expect(progressTo(below, measured, defaultTiers)!.needs!.length).toBeGreaterThan(2);
  }
});
