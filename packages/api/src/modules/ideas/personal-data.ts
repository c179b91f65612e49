import type { PersonalData } from '../../kernel/personal-data.ts';

/**
 * What a member decided on ideas for the brand, and what they were credited for. It stands when they leave: it was the
 * brand’s word.
 */
export const ideasPersonalData: PersonalData = {
  models: ['IdeaChange', 'IdeaCredit'],
  async export(db, memberId) {
    const changes = await db.ideaChange.findMany({
      where: { changedById: memberId },
      select: { threadId: true, fromKey: true, toKey: true, reason: true, at: true },
      orderBy: { id: 'asc' },
    });
    const credits = await db.ideaCredit.findMany({
      where: { memberId },
      select: { threadId: true, postId: true, commentId: true, creditedAt: true, withdrawnAt: true },
      orderBy: { id: 'asc' },
    });
    return {
      decidedOnIdeas: changes.map(({ at, ...change }) => ({ ...change, at: at.toISOString() })),
      creditedForIdeas: credits.map((credit) => ({
        ...credit,
        creditedAt: credit.creditedAt.toISOString(),
        withdrawnAt: credit.withdrawnAt?.toISOString() ?? null,
      })),
    };
  },
  async erase() {},
};
