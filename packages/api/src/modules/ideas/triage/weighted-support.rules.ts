import { supportWeights } from './support-weights.ts';

/** Supporters who are alike in what weighs: how many they are. */
export type SupportersAlike = {
  /** The key of their tier; null where none was decided yet, or nobody knows who they are. */
  tier: string | null;
  trust: number;
  owns: boolean;
  newcomer: boolean;
  count: number;
};

/** The support of one idea, plain and weighted, and by who gives it. */
export type SupportBySegment = {
  supporters: number;
  weighted: number;
  tiers: { tier: string | null; count: number; weighted: number }[];
  owners: number;
  newcomers: number;
};

/** What one such supporter's wish weighs. */
export function weightOf({ trust, owns, newcomer }: Omit<SupportersAlike, 'count' | 'tier'>): number {
  const { byTrust } = supportWeights;
  const known = byTrust[Math.min(Math.max(0, trust), byTrust.length - 1)] ?? 1;
  return known * (owns ? supportWeights.owner : 1) * (newcomer ? supportWeights.newcomer : 1);
}

/** The support of an idea from its supporters, to a tenth. */
export function supportBySegment(groups: readonly SupportersAlike[]): SupportBySegment {
  const sum = (some: readonly SupportersAlike[], of: (one: SupportersAlike) => number) =>
    Math.round(10 * some.reduce((total, one) => total + of(one), 0)) / 10;
  const count = (some: readonly SupportersAlike[]) => sum(some, (one) => one.count);
  const weighted = (some: readonly SupportersAlike[]) => sum(some, (one) => one.count * weightOf(one));
  const byTier = Map.groupBy(groups, ({ tier }) => tier);
  return {
    supporters: count(groups),
    weighted: weighted(groups),
    tiers: [...byTier]
      .map(([tier, some]) => ({ tier, count: count(some), weighted: weighted(some) }))
      .sort((a, b) => b.count - a.count || String(a.tier).localeCompare(String(b.tier))),
    owners: count(groups.filter(({ owns }) => owns)),
    newcomers: count(groups.filter(({ newcomer }) => newcomer)),
  };
}
