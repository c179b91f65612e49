import { type Comment, emit, type Post, type Thread, type Transaction } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Invalid, NotAllowed } from '../../../kernel/errors/index.ts';
import { requireComment, requirePost, requireThread } from '../../threads/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { shipAnew } from './ship-anew.ts';

export type CreditInput = { postId?: number | null; commentId?: number | null };

/** Says for the brand that a reply or a comment helped an idea along. Returns the idea's number; the same again changes nothing. */
export async function creditForIdea(context: ActionContext, input: CreditInput): Promise<number> {
  const { db, actor, viewer, now } = context;
  requireWriter(actor, now);
  demandPrivilege(actor, 'decide on ideas');
  return db.$transaction(async (tx) => {
    const { thread, written, postId, commentId } = await requireWritten(tx, viewer, input);
    const { id: threadId } = thread;
    if (thread.kind !== 'IDEA' || written.authorId === thread.authorId) {
      throw new NotAllowed('KIND_DOES_NOT_TAKE_THIS', 'Only what others added to an idea can be credited.');
    }
    if (written.state !== 'VISIBLE') throw new NotAllowed('NOT_PERMITTED', 'It was taken down.');
    const { authorId: memberId } = written;
    const standing = await tx.ideaCredit.count({ where: { threadId, memberId, withdrawnAt: null } });
    if (standing > 0) return threadId;
    await tx.ideaCredit.create({
      data: { threadId, memberId, postId, commentId, creditedById: actor.id, creditedAt: now },
    });
    await shipAnew(tx, threadId, { actorId: actor.id, now });
    await audit(tx, {
      ...{ actorId: actor.id, action: 'credit for idea', reason: '' },
      ...{ subject: { kind: 'thread', id: threadId }, data: { memberId } },
    });
    await emit(tx, 'idea.credited', { threadId, postId, actorId: actor.id });
    return threadId;
  });
}

/** Takes a member's credit for an idea back. */
export async function withdrawCreditForIdea(
  context: ActionContext,
  { threadId, memberId }: { threadId: number; memberId: number },
): Promise<void> {
  const { db, actor, viewer, now } = context;
  requireWriter(actor, now);
  demandPrivilege(actor, 'decide on ideas');
  await db.$transaction(async (tx) => {
    await requireThread(tx, viewer, threadId);
    const { count } = await tx.ideaCredit.updateMany({
      where: { threadId, memberId, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    if (count === 0) return;
    await shipAnew(tx, threadId, { actorId: actor.id, now });
    await audit(tx, {
      ...{ actorId: actor.id, action: 'withdraw credit for idea', reason: '' },
      ...{ subject: { kind: 'thread', id: threadId }, data: { memberId } },
    });
  });
}

type Written = {
  thread: Thread;
  written: Pick<Post | Comment, 'authorId' | 'state'>;
  postId: number;
  commentId: number | null;
};

async function requireWritten(
  tx: Transaction,
  viewer: ActionContext['viewer'],
  { postId, commentId }: CreditInput,
): Promise<Written> {
  if ((postId == null) === (commentId == null)) {
    throw new Invalid([{ field: 'postId', code: 'REQUIRED', message: 'Name a reply or a comment.' }]);
  }
  if (commentId != null) {
    const comment = await requireComment(tx, viewer, commentId);
    return { thread: comment.post.thread, written: comment, postId: comment.postId, commentId };
  }
  const post = await requirePost(tx, viewer, postId!);
  return { thread: post.thread, written: post, postId: post.id, commentId: null };
}
