import type { Trust } from '../privileges.ts';

/** One tier: what members are called who fulfil its formula, and how far they are trusted. */
export type Tier = {
  /** Its name for programs, which stays when what it is called changes. */
  key: string;
  /** What the brand calls it, by language; where that is missing the community has words of its own for the key. */
  names: Readonly<Record<string, string>>;
  /** Who has it, in CEL over `metrics`. Null for one that is granted and not earned. */
  formula: string | null;
  trust: Trust;
};

/** Every tier of a community, the highest first, and how one loses them. The last one is everybody's. */
export type Tiers = {
  /** A tier is kept while its least numbers are reached by this share. */
  lowWater: number;
  /** Days between the notice that a tier will be lost and its loss. */
  graceDays: number;
  tiers: readonly Tier[];
};

/** What a community begins with. */
export const defaultTiers: Tiers = {
  lowWater: 0.9,
  graceDays: 14,
  tiers: [
    { key: 'ambassador', names: {}, formula: null, trust: 3 },
    {
      key: 'superfan',
      names: {},
      formula:
        'reputation >= 1500 && points(90) >= 100 && membersHelped >= 25 && daysActive(90) >= 12 && accountAge >= 90 && upheldReports(90) == 0 && !suspended',
      trust: 3,
    },
    {
      key: 'fan',
      names: {},
      formula:
        'reputation >= 200 && membersHelped >= 5 && daysActive(180) >= 5 && accountAge >= 14 && upheldReports(90) == 0 && !suspended',
      trust: 2,
    },
    {
      key: 'member',
      names: {},
      formula:
        '(reputation >= 10 && accountAge >= 1 || daysActive >= 2 && accountAge >= 7) && upheldReports(90) == 0 && !suspended',
      trust: 1,
    },
    { key: 'newcomer', names: {}, formula: 'true', trust: 0 },
  ],
};
