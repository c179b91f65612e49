import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { Invalid } from '../../kernel/errors/index.ts';
import { createOnce } from '../../kernel/idempotency.ts';
import { languageOf } from '../../kernel/language-of.ts';
import { limit } from '../../kernel/rate-limits.ts';
import { demand } from '../../kernel/refusal.ts';
import { forgetDraft } from './drafts/forget-draft.ts';
import { kinds } from './kinds.ts';
import { requireThread } from './threads.access.ts';
import { canAddTo } from './threads.policy.ts';
import { demandWithinTrust } from './within-trust.ts';
import { checkBody, writePost } from './write-markdown.ts';

export type AddPostInput = { threadId: number; markdown: string; idempotencyKey?: string | null };

/** Adds an answer to a question, or a reply to a thread of another kind. Returns the post's id. */
export async function addPost(context: ActionContext, input: AddPostInput): Promise<number> {
  const { db, actor, viewer, settings, now } = context;
  requireWriter(actor, now);
  const issues = checkBody('markdown', input.markdown);
  if (issues.length > 0) throw new Invalid(issues);
  await limit(db, 'add post', actor.id);
  const written = await writePost(db, settings, input.markdown);
  demandWithinTrust(actor, written);

  const { id } = await db.$transaction((tx) =>
    createOnce(
      { tx, memberId: actor.id, mutation: 'addPost', key: input.idempotencyKey, input },
      async () => {
        const thread = await requireThread(tx, viewer, input.threadId);
        demand(canAddTo(actor, thread));
        const post = await tx.post.create({
          data: {
            threadId: thread.id,
            role: kinds[thread.kind].followedBy,
            authorId: actor.id,
            markdown: written.markdown,
            html: written.html,
            rendererVersion: written.rendererVersion,
            language: languageOf(written.plainText),
            createdAt: now,
          },
        });
        await tx.thread.update({
          where: { id: thread.id },
          data: { answerCount: { increment: 1 }, lastActivityAt: now, lastActorId: actor.id },
        });
        await tx.member.update({ where: { id: actor.id }, data: { answerCount: { increment: 1 } } });
        // Whoever takes part hears of the rest, unless they once said that they do not want to.
        await tx.follow.createMany({
          data: [{ memberId: actor.id, kind: 'THREAD', subjectId: thread.id }],
          skipDuplicates: true,
        });
        await forgetDraft(tx, actor.id, `answer:${thread.id}`);
        await emit(tx, 'post.added', { threadId: thread.id, postId: post.id, actorId: actor.id });
        return post.id;
      },
    ),
  );
  return id;
}
