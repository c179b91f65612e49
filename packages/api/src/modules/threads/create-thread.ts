import { emit, type NominationKind, type ThreadKind } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { Invalid } from '../../kernel/errors/index.ts';
import { createOnce } from '../../kernel/idempotency.ts';
import { languageOf } from '../../kernel/language-of.ts';
import { postPlace } from '../../kernel/post-audience.ts';
import { limit } from '../../kernel/rate-limits.ts';
import { demand } from '../../kernel/refusal.ts';
import { visibleCategories } from '../categories/index.ts';
import { nominate } from '../stores/index.ts';
import { tagsNamed } from '../tags/index.ts';
import { countThread } from './count-thread.ts';
import { forgetDraft } from './drafts/forget-draft.ts';
import { requireProduct } from './require-product.ts';
import { canBeginThread } from './threads.policy.ts';
import { checkLanguage, checkTitle, slugOf, tidyTitle } from './threads.rules.ts';
import { demandWithinTrust } from './within-trust.ts';
import { checkBody, writePost } from './write-markdown.ts';

export type CreateThreadInput = {
  kind: ThreadKind;
  categoryId: number;
  productId?: number | null;
  title: string;
  markdown: string;
  tags: readonly string[];
  /** Given by the author; detected when absent. */
  language?: string | null;
  /** The one store that an idea is nominated for, and as what. */
  storeId?: number | null;
  nominates?: NominationKind | null;
  idempotencyKey?: string | null;
};

/** Begins a thread with its opening post. Returns the thread's id. */
export async function createThread(context: ActionContext, input: CreateThreadInput): Promise<number> {
  const { db, actor, viewer, settings, now } = context;
  requireWriter(actor, now);
  const title = tidyTitle(input.title);
  const issues = [
    ...checkTitle('title', title),
    ...checkBody('markdown', input.markdown),
    ...(input.language == null ? [] : checkLanguage('language', input.language)),
  ];
  if (issues.length > 0) throw new Invalid(issues);
  await limit(db, 'begin thread', actor.id);
  const written = await writePost(db, settings, input.markdown);
  demandWithinTrust(actor, written);
  const language = input.language ?? languageOf(`${title}\n${written.plainText}`);

  const { id } = await db.$transaction((tx) =>
    createOnce(
      { tx, memberId: actor.id, mutation: 'createThread', key: input.idempotencyKey, input },
      async () => {
        // Locked, so that its audience cannot change between here and the commit.
        await tx.$queryRaw`SELECT 1 FROM category WHERE id = ${input.categoryId} FOR NO KEY UPDATE`;
        const category = await tx.category.findFirst({
          where: { id: input.categoryId, ...visibleCategories(viewer) },
          include: { panel: { select: postPlace.panel.select } },
        });
        if (!category) {
          throw new Invalid([{ field: 'categoryId', code: 'UNKNOWN', message: 'Choose a category.' }]);
        }
        demand(canBeginThread(viewer, category, input.kind, now));
        if (input.productId != null) await requireProduct(tx, input.productId);
        const tagIds = await tagsNamed(tx, actor, input.tags);
        const thread = await tx.thread.create({
          data: {
            kind: input.kind,
            categoryId: category.id,
            productId: input.productId ?? null,
            authorId: actor.id,
            title,
            slug: slugOf(title),
            language,
            audience: category.readAudience,
            createdAt: now,
            lastActivityAt: now,
            lastActorId: actor.id,
            tags: { create: tagIds.map((tagId) => ({ tagId })) },
          },
        });
        const { id: postId } = await tx.post.create({
          data: {
            threadId: thread.id,
            role: 'OPENING',
            authorId: actor.id,
            markdown: written.markdown,
            html: written.html,
            rendererVersion: written.rendererVersion,
            language,
            createdAt: now,
          },
          select: { id: true },
        });
        if (input.storeId != null) {
          await nominate(tx, thread, { storeId: input.storeId, nominates: input.nominates ?? 'CHANGE' });
        }
        await countThread(tx, thread, 1);
        await tx.follow.create({ data: { memberId: actor.id, kind: 'THREAD', subjectId: thread.id } });
        await forgetDraft(tx, actor.id, 'new');
        await emit(tx, 'thread.posted', { threadId: thread.id, postId, actorId: actor.id });
        return thread.id;
      },
    ),
  );
  return id;
}
