import type { Database, JobSpec, Reader } from '@embassy/database';
import { type NewAward, tellAwards, writeAwards } from '../awards/write-awards.ts';
import { candidatesSql, type Rule } from './candidates.ts';

/** The job that judges what was before a badge. */
export function lookingBack(badgeId: number): JobSpec {
  return {
    task: 'badges:look-back',
    payload: { badgeId },
    key: `badges:look-back:${badgeId}`,
    priority: 10,
  };
}

/** Few enough that nobody who awards the same badge waits long. */
const batch = { MEMBER: 500, POST: 4000 };

/**
 * Gives a badge for everything that was before it, batch by batch; how far it is stands in the badge's row, and stopped
 * halfway it goes on there. What happens meanwhile is judged when it happens.
 */
export async function lookBack(
  db: Database,
  { badgeId }: { badgeId: number },
  now = new Date(),
): Promise<void> {
  const badge = await db.badge.findUnique({ where: { id: badgeId } });
  if (!badge || badge.judgedAt !== null || !badge.enabled || badge.formula === null) return;
  const { id, way, formula, repeats, tellJudged } = badge;
  if (way !== 'MEMBER' && way !== 'POST') return;
  const of = await lastNumber(db, way);
  await db.badge.update({ where: { id }, data: { judgedOf: of }, select: { id: true } });
  const rule: Rule = { id, way, formula, repeats };
  for (let above = badge.judgedUpTo; above < of; above += batch[way]) {
    const upTo = Math.min(above + batch[way], of);
    const still = await db.$transaction(
      async (tx) => {
        // Whoever changes the badge begins anew: then this look is over.
        const [same] = await tx.$queryRaw<object[]>`
          SELECT 1 FROM badge WHERE id = ${id} AND enabled AND judged_at IS NULL AND formula = ${formula}
            AND way = ${way}::badge_way AND repeats = ${repeats} FOR NO KEY UPDATE`;
        if (!same) return false;
        const found = await tx.$queryRaw<Omit<NewAward, 'badgeId'>[]>(
          candidatesSql(rule, { above, upTo }, now),
        );
        const awards = found.map((award) => ({ badgeId: id, ...award }));
        const written = await writeAwards(tx, awards, { cause: 'LOOKED_BACK', now });
        if (tellJudged) await tellAwards(tx, written);
        await tx.badge.update({ where: { id }, data: { judgedUpTo: upTo }, select: { id: true } });
        return true;
      },
      { timeout: 60_000 },
    );
    if (!still) return;
  }
  await db.badge.updateMany({
    where: { id, judgedAt: null, formula, way, repeats },
    data: { judgedAt: now, judgedUpTo: 0, judgedOf: 0 },
  });
}

async function lastNumber(db: Reader, way: 'MEMBER' | 'POST'): Promise<number> {
  const { _max } =
    way === 'MEMBER'
      ? await db.member.aggregate({ _max: { id: true } })
      : await db.post.aggregate({ _max: { id: true } });
  return _max.id ?? 0;
}
