import type { PersonalData } from '../../kernel/personal-data.ts';
import { withdrawFromAnswersOf } from './withdraw-from-answers-of.ts';

/**
 * Which answers a member accepted or verified. It stands when they leave: it only says that something happened.
 * What was said of their own answers ends with these.
 */
export const answersPersonalData: PersonalData = {
  models: ['Acceptance', 'BrandVerification'],
  async export(db, memberId) {
    const [accepted, verified] = await Promise.all([
      db.acceptance.findMany({
        where: { acceptedById: memberId },
        select: { postId: true, acceptedAt: true, withdrawnAt: true },
        orderBy: { id: 'asc' },
      }),
      db.brandVerification.findMany({
        where: { verifiedById: memberId },
        select: { postId: true, verifiedAt: true, withdrawnAt: true },
        orderBy: { id: 'asc' },
      }),
    ]);
    return {
      accepted: accepted.map((fact) => ({
        postId: fact.postId,
        acceptedAt: fact.acceptedAt.toISOString(),
        withdrawnAt: fact.withdrawnAt?.toISOString() ?? null,
      })),
      verified: verified.map((fact) => ({
        postId: fact.postId,
        verifiedAt: fact.verifiedAt.toISOString(),
        withdrawnAt: fact.withdrawnAt?.toISOString() ?? null,
      })),
    };
  },
  async erase(tx, memberId, { keepPosts, now }) {
    if (!keepPosts) await withdrawFromAnswersOf(tx, memberId, now);
  },
};
