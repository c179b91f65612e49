import { expect, test } from 'vitest';
import { Invalid } from '../../../kernel/errors/index.ts';
import { checkTiers } from './check-tiers.rules.ts';
import { defaultTiers, type Tiers } from './tiers.ts';

const { tiers } = defaultTiers;
const issues = (data: unknown) => {
  try {
    checkTiers(data);
    return [];
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return error.issues.map(({ field, span }) => [field, span?.start, span?.end]);
  }
};

test('takes what a community begins with, and what a brand makes of it', () => {
  expect(checkTiers(defaultTiers)).toEqual(defaultTiers);
  const renamed = tiers.map((tier) => ({ ...tier, names: { en: `Brygga ${tier.key}`, sv: 'Vän' } }));
  expect(checkTiers({ ...defaultTiers, tiers: renamed.slice(2) }).tiers).toHaveLength(3);
});

test.each<[string, (data: Tiers) => unknown, unknown[]]>([
  ['no tiers', (data) => ({ ...data, tiers: [] }), [['tiers', undefined, undefined]]],
  [
    'a wrong formula, where it is wrong',
    (data) => ({
      ...data,
      tiers: [{ ...tiers[1], formula: 'tips > 1 && karma > 2' }, ...data.tiers.slice(2)],
    }),
    [['tiers.0.formula', 12, 17]],
  ],
  [
    'a last tier that is not everybody’s',
    (data) => ({ ...data, tiers: data.tiers.slice(0, 4) }),
    [['tiers.3.formula', undefined, undefined]],
  ],
  [
    'the same key twice, and more trust below',
    (data) => ({ ...data, tiers: [tiers[4], { ...tiers[4], trust: 2 }] }),
    [
      ['tiers.1.key', undefined, undefined],
      ['tiers.1.trust', undefined, undefined],
    ],
  ],
  [
    'numbers out of bounds and unknown languages',
    (data) => ({ ...data, lowWater: 2, graceDays: -1, tiers: [{ ...tiers[4], names: { xx: 'X' } }] }),
    [
      ['lowWater', undefined, undefined],
      ['graceDays', undefined, undefined],
      ['tiers.0.names', undefined, undefined],
    ],
  ],
])('refuses %s', (_what, change, wrong) => expect(issues(change(defaultTiers))).toEqual(wrong));
