import type { Measures, Tiers } from '../../trust/index.ts';
import { type CurrentTier, tierFor } from '../tiers/tier-for.rules.ts';

/** What becomes of a member's tier: at once, and when a time of grace is over and nothing else has changed. */
export function tierAfter(
  measured: Measures,
  current: CurrentTier,
  tiers: Tiers,
  now: Date,
): { atOnce: string; later: string } {
  const { tier, keptUntil } = tierFor(measured, current, tiers, now);
  if (keptUntil === null) return { atOnce: tier.key, later: tier.key };
  const then = { ...current, tier: tier.key, keptUntil, warned: true };
  return { atOnce: tier.key, later: tierFor(measured, then, tiers, keptUntil).tier.key };
}
