import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { createOnce } from '../../../kernel/idempotency.ts';
import { demand } from '../../../kernel/refusal.ts';
import { checkTitle, countThread, requirePost, slugOf, tidyTitle } from '../../threads/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { requireSpaceFor } from './require-space-for.ts';
import { canSplit } from './turning.policy.ts';
import { withdrawDownVotes } from './withdraw-down-votes.ts';

export type SplitIdeaInput = {
  /** The answer or reply that has the idea. */
  postId: number;
  title: string;
  categoryId: number;
  idempotencyKey?: string | null;
};

/**
 * Makes an idea of an answer or a reply in another thread. The post moves with its comments and votes and opens the
 * idea, which is its author's; both threads link to each other. Returns the idea's id.
 */
export async function splitIdea(context: ActionContext, input: SplitIdeaInput): Promise<number> {
  const { db, actor, viewer, now } = context;
  requireWriter(actor, now);
  demandPrivilege(actor, 'turn threads into ideas');
  const title = tidyTitle(input.title);
  const issues = checkTitle('title', title);
  if (issues.length > 0) throw new Invalid(issues);
  const { id } = await db.$transaction((tx) =>
    createOnce(
      { tx, memberId: actor.id, mutation: 'splitIdea', key: input.idempotencyKey, input },
      async () => {
        const { thread, ...post } = await requirePost(tx, viewer, input.postId);
        demand(canSplit(post, thread));
        const { audience } = thread;
        const category = await requireSpaceFor(tx, viewer, { ...input, kind: 'IDEA', audience });
        const idea = await tx.thread.create({
          data: {
            ...{ kind: 'IDEA', categoryId: category.id, productId: thread.productId, audience },
            ...{ authorId: post.authorId, title, slug: slugOf(title), language: post.language },
            ...{ score: post.score, createdAt: now, lastActivityAt: now, lastActorId: post.authorId },
          },
        });
        await tx.post.update({ where: { id: post.id }, data: { threadId: idea.id, role: 'OPENING' } });
        await withdrawDownVotes(tx, { postId: post.id, threadId: idea.id, now });
        await tx.thread.update({ where: { id: thread.id }, data: { answerCount: { decrement: 1 } } });
        await tx.member.update({ where: { id: post.authorId }, data: { answerCount: { decrement: 1 } } });
        await countThread(tx, idea, 1);
        await tx.notification.updateMany({ where: { postId: post.id }, data: { threadId: idea.id } });
        await tx.follow.createMany({
          data: [{ memberId: post.authorId, kind: 'THREAD', subjectId: idea.id, createdAt: now }],
          skipDuplicates: true,
        });
        await tx.threadLink.create({
          data: { fromId: idea.id, toId: thread.id, kind: 'LINKED', createdAt: now },
        });
        await audit(tx, {
          actorId: actor.id,
          action: 'split idea',
          subject: { kind: 'thread', id: idea.id },
          reason: '',
          data: { fromThreadId: thread.id },
        });
        await emit(tx, 'thread.split', {
          threadId: idea.id,
          fromThreadId: thread.id,
          postId: post.id,
          actorId: actor.id,
        });
        return idea.id;
      },
    ),
  );
  return id;
}
