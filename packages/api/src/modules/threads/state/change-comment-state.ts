import { type Comment, emit, type Post, type Transaction } from '@embassy/database';
import { appearance, type StateChange, stateColumns } from './state-change.ts';

type CommentOfPost = Pick<Comment, 'id' | 'state'> & { post: Pick<Post, 'id' | 'threadId'> };

/**
 * Takes a comment out of sight or brings it back, with its post's counter.
 * Thread, post and comment must be locked; the same state again changes nothing.
 */
export async function changeCommentState(
  tx: Transaction,
  comment: CommentOfPost,
  change: StateChange,
): Promise<void> {
  if (comment.state === change.to) return;
  const by = appearance(comment.state, change.to);
  const { id: postId, threadId } = comment.post;
  await tx.comment.update({ where: { id: comment.id }, data: stateColumns(change), select: { id: true } });
  if (by !== 0) await tx.post.update({ where: { id: postId }, data: { commentCount: { increment: by } } });
  await emit(tx, 'comment.state_changed', {
    threadId,
    postId,
    commentId: comment.id,
    actorId: change.actorId,
  });
}
