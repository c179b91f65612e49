import type { PersonalData } from '../../kernel/personal-data.ts';

/** What a member voted on and was affected by. It stands when they leave: it only says that something happened. */
export const votesPersonalData: PersonalData = {
  models: ['Vote', 'AffectedMember'],
  async export(db, memberId) {
    const [votes, affected] = await Promise.all([
      db.vote.findMany({
        where: { memberId },
        select: { postId: true, value: true, castAt: true, withdrawnAt: true, carriedFromId: true },
        orderBy: { id: 'asc' },
      }),
      db.affectedMember.findMany({
        where: { memberId },
        select: { threadId: true, createdAt: true },
        orderBy: { threadId: 'asc' },
      }),
    ]);
    return {
      votes: votes.map((vote) => ({
        ...vote,
        castAt: vote.castAt.toISOString(),
        withdrawnAt: vote.withdrawnAt?.toISOString() ?? null,
      })),
      affectedBy: affected.map((mark) => ({ ...mark, createdAt: mark.createdAt.toISOString() })),
    };
  },
  async erase() {},
};
