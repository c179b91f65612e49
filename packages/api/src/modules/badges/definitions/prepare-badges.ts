import { addJobs, type Database } from '@embassy/database';
import { lookingBack } from '../judging/look-back.ts';
import { shippedBadges } from './shipped-badges.ts';

/**
 * Makes the badges of this program rows, as it has them now; what the brand made of them stays. One that this program
 * no longer has is switched off. What was before is judged for those that are new, and for those that were not done:
 * a community that is older than its badges gets them, and nobody is told. Harmless when there is nothing to do.
 */
export async function prepareBadges(db: Database): Promise<void> {
  const rows = shippedBadges.map((badge) => ({ formula: null, ...badge, group: undefined }));
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO badge (key, level, way, formula, repeats, icon, shipped, judged_at)
      SELECT ours.key, ours.level, ours.way, ours.formula, ours.repeats, ours.icon, TRUE,
        CASE WHEN ours.way = 'HAND' THEN now() END
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS ours
        (key text, level badge_level, way badge_way, formula text, repeats boolean, icon text)
      ON CONFLICT (key) DO UPDATE SET level = EXCLUDED.level, way = EXCLUDED.way, formula = EXCLUDED.formula,
        repeats = EXCLUDED.repeats, judged_at = EXCLUDED.judged_at, judged_up_to = 0, tell_judged = FALSE
      WHERE badge.shipped AND (badge.level, badge.way, badge.formula, badge.repeats)
        IS DISTINCT FROM (EXCLUDED.level, EXCLUDED.way, EXCLUDED.formula, EXCLUDED.repeats)`;
    await tx.badge.updateMany({
      where: { shipped: true, enabled: true, key: { notIn: shippedBadges.map(({ key }) => key) } },
      data: { enabled: false },
    });
    const waiting = await tx.badge.findMany({
      where: { judgedAt: null, enabled: true, way: { in: ['MEMBER', 'POST'] } },
      select: { id: true },
      orderBy: { id: 'asc' },
    });
    await addJobs(
      tx,
      waiting.map(({ id }) => lookingBack(id)),
    );
  });
}
