import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { demand } from '../../kernel/refusal.ts';
import { requirePost } from '../threads/index.ts';
import { canAccept } from './answers.policy.ts';
import { withdrawStandingAcceptance } from './withdraw-standing-acceptance.ts';

/** Accepts an answer. Another one that was accepted is withdrawn first; the same again changes nothing. */
export async function acceptAnswer(
  { db, actor, viewer, now }: ActionContext,
  { postId }: { postId: number },
): Promise<void> {
  requireWriter(actor, now);
  await db.$transaction(async (tx) => {
    const post = await requirePost(tx, viewer, postId);
    demand(canAccept(actor, post, post.thread));
    if (post.acceptedAt) return;
    const { threadId } = post;
    // Both authors at once and in the order of ids: elsewhere an acceptance may move between them the other way.
    await tx.$queryRaw`
      SELECT 1 FROM member WHERE id = ${post.authorId}
        OR id IN (SELECT author_id FROM post WHERE thread_id = ${threadId} AND accepted_at IS NOT NULL)
      ORDER BY id FOR NO KEY UPDATE`;
    await withdrawStandingAcceptance(tx, { threadId, actorId: actor.id, now });
    const { id: acceptanceId } = await tx.acceptance.create({
      data: { threadId, postId, acceptedById: actor.id, acceptedAt: now },
      select: { id: true },
    });
    await tx.post.update({ where: { id: postId }, data: { acceptedAt: now } });
    await tx.thread.update({ where: { id: threadId }, data: { solvedAt: now } });
    await tx.member.update({ where: { id: post.authorId }, data: { acceptedCount: { increment: 1 } } });
    await emit(tx, 'answer.accepted', { acceptanceId, threadId, postId, actorId: actor.id });
  });
}
