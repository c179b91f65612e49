import type { PersonalData } from '../../kernel/personal-data.ts';

/** What a member put away, and what they announced for the brand. The latter stands, with their opaque number. */
export const homePersonalData: PersonalData = {
  models: ['Dismissal', 'Announcement'],
  async export(db, memberId) {
    const away = await db.dismissal.findMany({ where: { memberId }, orderBy: { createdAt: 'asc' } });
    const told = await db.announcement.findMany({ where: { authorId: memberId }, orderBy: { id: 'asc' } });
    return {
      putAway: away.map(({ subject, createdAt }) => ({ subject, at: createdAt.toISOString() })),
      announcements: told.map(({ text, createdAt }) => ({ text, at: createdAt.toISOString() })),
    };
  },
  async erase(tx, memberId) {
    await tx.dismissal.deleteMany({ where: { memberId } });
  },
};
