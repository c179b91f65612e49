import type { PersonalData } from '../../kernel/personal-data.ts';

/**
 * What a member decided and noted on ideas for the brand, and what they were credited for. It stands when they leave: it
 * was the brand’s word. What they saw to waits for somebody else then, and what they kept for themselves goes.
 */
export const ideasPersonalData: PersonalData = {
  models: ['IdeaChange', 'IdeaCredit', 'IdeaTriage', 'IdeaNote', 'IdeaView'],
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
    const owned = await db.ideaTriage.findMany({
      where: { ownerId: memberId },
      select: { threadId: true },
      orderBy: { threadId: 'asc' },
    });
    const notes = await db.ideaNote.findMany({
      where: { authorId: memberId },
      select: { threadId: true, text: true, writtenAt: true },
      orderBy: { id: 'asc' },
    });
    const views = await db.ideaView.findMany({
      where: { memberId },
      select: { name: true, filters: true, createdAt: true },
      orderBy: { id: 'asc' },
    });
    return {
      ideasSeenTo: owned.map(({ threadId }) => threadId),
      notesOnIdeas: notes.map(({ writtenAt, ...note }) => ({ ...note, writtenAt: writtenAt.toISOString() })),
      viewsOfIdeas: views.map(({ createdAt, ...view }) => ({ ...view, createdAt: createdAt.toISOString() })),
      decidedOnIdeas: changes.map(({ at, ...change }) => ({ ...change, at: at.toISOString() })),
      creditedForIdeas: credits.map((credit) => ({
        ...credit,
        creditedAt: credit.creditedAt.toISOString(),
        withdrawnAt: credit.withdrawnAt?.toISOString() ?? null,
      })),
    };
  },
  async erase(tx, memberId) {
    await tx.ideaTriage.updateMany({ where: { ownerId: memberId }, data: { ownerId: null } });
    await tx.ideaView.deleteMany({ where: { memberId } });
  },
};
