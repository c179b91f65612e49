import { emit, type Thread, type Transaction } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { NotAllowed } from '../../../kernel/errors/index.ts';
import { limit } from '../../../kernel/rate-limits.ts';
import { ideaMeanings } from '../../ideas/index.ts';
import { requireThread } from '../../threads/index.ts';
import { demandPublished, requireChallenge } from '../challenges.access.ts';
import { demandTimeFor } from '../challenges.errors.ts';

/**
 * Enters the actor's idea in a challenge that collects. It stays an ordinary idea, where it is. An idea is in one
 * challenge at a time. Doing it again changes nothing; one that was withdrawn can be entered again.
 */
export async function enterChallenge(
  { db, actor, viewer, now }: ActionContext,
  { number, threadId }: { number: number; threadId: number },
): Promise<number> {
  requireWriter(actor, now);
  await limit(db, 'enter challenge', actor.id);
  const asked = performance.now();
  return db.$transaction(async (tx) => {
    // The idea first: whoever enters it elsewhere at the same time waits here.
    const thread = await requireThread(tx, viewer, threadId);
    const challenge = await requireChallenge(tx, viewer, number);
    const where = { challengeId_threadId: { challengeId: number, threadId } };
    const known = await tx.challengeEntry.findUnique({ where });
    if (known && known.withdrawnAt === null) return known.id;
    demandPublished(challenge);
    // Whoever asked in time and waited until it was over comes too late: it was counted and told without them.
    demandTimeFor('ENTER', challenge, new Date(now.getTime() + performance.now() - asked));
    if (challenge.resultAt) throw new NotAllowed('CLOSED', 'Its result is published.');
    if (thread.authorId !== actor.id)
      throw new NotAllowed('NOT_PERMITTED', 'Only whoever had the idea enters it.');
    const supporters = await demandOpenIdea(tx, thread);
    await demandSameReaders(tx, thread, challenge.categoryId);
    await demandInNoOther(tx, threadId, number);
    const data = { enteredAt: now, withdrawnAt: null, supporters, counted: false };
    const { id } = await tx.challengeEntry.upsert({
      where,
      create: { challengeId: number, threadId, ...data },
      update: data,
      select: { id: true },
    });
    await emit(tx, 'challenge.entered', { challengeId: number, threadId, actorId: actor.id });
    return id;
  });
}

/** Its supporters, if it is an idea that can still be supported and that stands for itself. */
async function demandOpenIdea(tx: Transaction, { id, kind, state, duplicateOfId }: Thread): Promise<number> {
  const idea = await tx.idea.findUnique({ where: { threadId: id } });
  if (kind !== 'IDEA' || !idea) throw new NotAllowed('KIND_DOES_NOT_TAKE_THIS', 'Only ideas are entered.');
  if (state !== 'VISIBLE') throw new NotAllowed('NOT_PERMITTED', 'It was taken down.');
  if (duplicateOfId !== null) throw new NotAllowed('NOT_PERMITTED', 'It was merged into another idea.');
  if (!ideaMeanings[idea.meaning].takesSupport)
    throw new NotAllowed('CLOSED', 'It takes no support any more: it came to an end.');
  return idea.supporters;
}

/** Whoever reads the challenge must be able to read its entries. */
async function demandSameReaders(tx: Transaction, { audience }: Thread, categoryId: number): Promise<void> {
  const { readAudience } = await tx.category.findUniqueOrThrow({ where: { id: categoryId } });
  if (audience !== readAudience)
    throw new NotAllowed('NOT_PERMITTED', 'Other people read this idea than the challenge.');
}

/** An idea is in one challenge at a time: until there is a result, or it was cancelled. */
async function demandInNoOther(tx: Transaction, threadId: number, number: number): Promise<void> {
  const elsewhere = await tx.challengeEntry.count({
    where: {
      threadId,
      withdrawnAt: null,
      challengeId: { not: number },
      challenge: { state: 'PUBLISHED', resultAt: null },
    },
  });
  if (elsewhere > 0) throw new NotAllowed('ALREADY_DONE', 'It is in another challenge already.');
}
