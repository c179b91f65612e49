import type { PersonalData } from '../../kernel/personal-data.ts';

/** The searches that a member keeps: theirs alone, and gone with them. The log of searches names nobody. */
export const searchPersonalData: PersonalData = {
  models: ['SavedSearch'],
  async export(db, memberId) {
    const saved = await db.savedSearch.findMany({ where: { memberId }, orderBy: { id: 'asc' } });
    return {
      savedSearches: saved.map(({ id: _id, memberId: _member, createdAt, seenAt, ...search }) => ({
        ...search,
        savedAt: createdAt.toISOString(),
        openedAt: seenAt.toISOString(),
      })),
    };
  },
  async erase(tx, memberId) {
    await tx.savedSearch.deleteMany({ where: { memberId } });
  },
};
