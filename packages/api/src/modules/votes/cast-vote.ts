import { emit, type Transaction } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { limit } from '../../kernel/rate-limits.ts';
import { demand } from '../../kernel/refusal.ts';
import { requirePost } from '../threads/index.ts';
import { demandAllowedVote } from './demand-allowed-vote.ts';
import { canVote, canWithdrawVote } from './votes.policy.ts';

export type VoteValue = 1 | -1;

/** Casts a vote, kudos or support; the opposite vote is withdrawn first, the same vote again changes nothing. */
export async function castVote(
  { db, actor, viewer, now }: ActionContext,
  { postId, value }: { postId: number; value: VoteValue },
): Promise<void> {
  requireWriter(actor, now);
  await limit(db, 'vote', actor.id);
  await db.$transaction(async (tx) => {
    const post = await requirePost(tx, viewer, postId);
    demand(canVote(actor, post, post.thread, value));
    const before = await tx.vote.findFirst({ where: { postId, memberId: actor.id, withdrawnAt: null } });
    if (before?.value === value) return;
    await demandAllowedVote(tx, actor, value, now);
    if (before) await withdraw(tx, { ...before, threadId: post.threadId, actorId: actor.id }, now);
    const { id: voteId } = await tx.vote.create({ data: { postId, memberId: actor.id, value, castAt: now } });
    await count(tx, postId, value, 1);
    await emit(tx, 'vote.cast', { voteId, postId, threadId: post.threadId, actorId: actor.id, value });
  });
}

/** Takes the actor's vote back; without one it changes nothing. */
export async function withdrawVote(
  { db, actor, viewer, now }: ActionContext,
  { postId }: { postId: number },
): Promise<void> {
  requireWriter(actor, now);
  await limit(db, 'vote', actor.id);
  await db.$transaction(async (tx) => {
    const post = await requirePost(tx, viewer, postId);
    demand(canWithdrawVote(post, post.thread));
    const standing = await tx.vote.findFirst({ where: { postId, memberId: actor.id, withdrawnAt: null } });
    if (standing) await withdraw(tx, { ...standing, threadId: post.threadId, actorId: actor.id }, now);
  });
}

async function withdraw(
  tx: Transaction,
  vote: { id: number; postId: number; threadId: number; value: number; actorId: number },
  now: Date,
): Promise<void> {
  await tx.vote.update({ where: { id: vote.id }, data: { withdrawnAt: now } });
  await count(tx, vote.postId, vote.value, -1);
  const { id: voteId, postId, threadId, actorId, value } = vote;
  await emit(tx, 'vote.withdrawn', { voteId, postId, threadId, actorId, value });
}

/** Adds a vote to (1) or takes it from (-1) the post's counters, and the thread's for an opening post. */
async function count(tx: Transaction, postId: number, value: number, by: 1 | -1): Promise<void> {
  const { role, threadId } = await tx.post.update({
    where: { id: postId },
    data: {
      score: { increment: value * by },
      ...(value > 0 ? { upCount: { increment: by } } : { downCount: { increment: by } }),
    },
    select: { role: true, threadId: true },
  });
  if (role === 'OPENING') {
    await tx.thread.update({ where: { id: threadId }, data: { score: { increment: value * by } } });
  }
}
