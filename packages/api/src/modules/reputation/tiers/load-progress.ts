import type { Reader } from '@embassy/database';
import { type Need, publishedTiers, type Tier } from '../../trust/index.ts';
import { measuresFor } from './decide-tiers.ts';
import { measureMembers } from './measuring/measure-members.ts';
import { needsToKeep, type Progress, progressTo } from './progress-to.rules.ts';

export type MemberProgress = {
  tier: Tier;
  next: Progress | null;
  keptUntil: Date | null;
  needsToKeep: Need[] | null;
};

/** What a member has and what is missing, measured now. */
export async function loadProgress(db: Reader, memberId: number, now: Date): Promise<MemberProgress> {
  const [{ tiers }, standing] = await Promise.all([
    publishedTiers(db),
    db.standing.findUnique({ where: { memberId }, select: { tier: true, keptUntil: true } }),
  ]);
  const measured = (await measureMembers(db, [memberId], measuresFor(tiers), now)).get(memberId)!;
  const key = standing?.tier ?? null;
  const keptUntil = standing?.keptUntil ?? null;
  return {
    tier: tiers.tiers.find((tier) => tier.key === key) ?? tiers.tiers.at(-1)!,
    next: progressTo(key, measured, tiers),
    keptUntil,
    needsToKeep: keptUntil && needsToKeep(key, measured, tiers),
  };
}
