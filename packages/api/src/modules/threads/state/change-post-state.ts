import { emit, type Post, type Transaction } from '@embassy/database';
import { appearance, type StateChange, stateColumns } from './state-change.ts';

type FollowingPost = Pick<Post, 'id' | 'threadId' | 'authorId' | 'role' | 'state'>;

/**
 * Takes an answer or a reply out of sight or brings it back, with the counters of its thread and author; an opening
 * post goes with its thread (changeThreadState). An acceptance or verification must have been withdrawn before.
 * Thread and post must be locked; the same state again changes nothing.
 */
export async function changePostState(
  tx: Transaction,
  post: FollowingPost,
  change: StateChange,
): Promise<void> {
  if (post.role === 'OPENING') throw new Error('An opening post is taken down with its thread.');
  if (post.state === change.to) return;
  const by = appearance(post.state, change.to);
  await tx.post.update({ where: { id: post.id }, data: stateColumns(change), select: { id: true } });
  if (by !== 0) {
    await tx.thread.update({ where: { id: post.threadId }, data: { answerCount: { increment: by } } });
    await tx.member.update({ where: { id: post.authorId }, data: { answerCount: { increment: by } } });
  }
  await emit(tx, 'post.state_changed', {
    threadId: post.threadId,
    postId: post.id,
    actorId: change.actorId,
  });
}
