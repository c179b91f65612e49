import type { PersonalData } from '../../kernel/personal-data.ts';
import { badgeWords } from './definitions/badge-words.ts';

/** The badges that somebody has or had, and why. They leave with their member: what is said of them is about nobody then. */
export const badgesPersonalData: PersonalData = {
  models: ['BadgeAward'],
  async export(db, memberId) {
    const awards = await db.badgeAward.findMany({
      where: { memberId },
      include: { badge: true },
      orderBy: { id: 'asc' },
    });
    return {
      badges: awards.map(({ badge, postId, citation, at, revokedAt, revokedReason }) => ({
        badge: badge.key,
        name: badgeWords(badge, 'en').name,
        level: badge.level,
        postId,
        citation,
        awardedAt: at.toISOString(),
        revokedAt: revokedAt?.toISOString() ?? null,
        revokedReason,
      })),
    };
  },
  async erase(tx, memberId) {
    const badges = await tx.$queryRaw<{ id: number }[]>`
      SELECT b.id FROM badge b
      WHERE b.id IN (SELECT badge_id FROM badge_award WHERE member_id = ${memberId}) ORDER BY b.id FOR NO KEY UPDATE`;
    if (badges.length === 0) return;
    await tx.$executeRaw`
      UPDATE badge SET award_count = award_count - had.count, member_count = member_count - 1
      FROM (
        SELECT badge_id, count(*)::int AS count FROM badge_award
        WHERE member_id = ${memberId} AND revoked_at IS NULL GROUP BY badge_id
      ) AS had WHERE badge.id = had.badge_id`;
    await tx.badgeAward.deleteMany({ where: { memberId } });
  },
};
