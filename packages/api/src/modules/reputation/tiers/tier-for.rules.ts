import { formulaOf, type Measures, type Tier, type Tiers } from '../../trust/index.ts';

/** A member's tier as it is, and what is on its way. */
export type CurrentTier = {
  /** Null when it was never decided. */
  tier: string | null;
  /** What the programme granted them. */
  granted: string | null;
  /** Until when they keep a tier that they no longer fulfil. */
  keptUntil: Date | null;
  /** Whether they were told that they will lose it. */
  warned: boolean;
};

/** What becomes of it. `change` is what the member hears and the record keeps; null when nothing is new. */
export type TierDecision = {
  tier: Tier;
  keptUntil: Date | null;
  change: 'BEGAN' | 'ROSE' | 'WARNED' | 'KEPT' | 'FELL' | null;
};

const msOfDay = 86_400_000;

/**
 * The tier of a member: the first from the top whose formula holds, or that was granted. Rising is at once. A tier is
 * lost by a clear fall only, below its low water, and after a time of grace that begins with a notice.
 */
export function tierFor(measured: Measures, current: CurrentTier, tiers: Tiers, now: Date): TierDecision {
  const { granted } = current;
  const earned = tiers.tiers.findIndex((tier) => fulfils(tier, measured, granted, 1));
  const before = tiers.tiers.findIndex(({ key }) => key === current.tier);
  const at = (place: number, change: TierDecision['change'], keptUntil: Date | null = null) => ({
    tier: tiers.tiers[place]!,
    keptUntil,
    change,
  });
  if (before < 0) return at(earned, current.tier === null ? 'BEGAN' : 'ROSE');
  if (earned < before) return at(earned, 'ROSE');
  if (fulfils(tiers.tiers[before]!, measured, granted, tiers.lowWater)) {
    return at(before, current.warned ? 'KEPT' : null);
  }
  if (current.keptUntil === null) {
    return at(before, 'WARNED', new Date(now.getTime() + tiers.graceDays * msOfDay));
  }
  if (now < current.keptUntil) return at(before, null, current.keptUntil);
  const left = tiers.tiers.findIndex(
    (tier, place) => place > before && fulfils(tier, measured, granted, tiers.lowWater),
  );
  return at(left, 'FELL');
}

/** Whether a member has what a tier asks, or the share of it that keeps it. */
export function fulfils(
  { key, formula }: Tier,
  measured: Measures,
  granted: string | null,
  share: number,
): boolean {
  if (formula === null) return key === granted;
  const { holds, holdsAtLowWater } = formulaOf(formula);
  return share < 1 ? holds(measured) || holdsAtLowWater(measured, share) : holds(measured);
}
