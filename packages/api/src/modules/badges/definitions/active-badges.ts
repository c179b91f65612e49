import type { Reader } from '@embassy/database';

/** A badge that a formula gives. */
export type EarnedBadge = {
  id: number;
  way: 'MEMBER' | 'POST';
  formula: string;
  repeats: boolean;
  /** Whether what was before it is judged; until then nobody is told that they earned it, unless that is wanted. */
  settled: boolean;
  tellJudged: boolean;
};

/** Every badge that can be earned now. */
export async function activeBadges(db: Reader): Promise<EarnedBadge[]> {
  const badges = await db.badge.findMany({
    where: { enabled: true, way: { in: ['MEMBER', 'POST'] } },
    select: { id: true, way: true, formula: true, repeats: true, judgedAt: true, tellJudged: true },
    orderBy: { id: 'asc' },
  });
  return badges.map(({ judgedAt, ...badge }) => ({ ...badge, settled: judgedAt !== null }) as EarnedBadge);
}
