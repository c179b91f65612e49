import { emit, type Post, type Thread, type Transaction } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Conflict, type FieldIssue, Invalid } from '../../../kernel/errors/index.ts';
import { languageOf } from '../../../kernel/language-of.ts';
import { renderMarkdown } from '../../../kernel/markdown/index.ts';
import { limit } from '../../../kernel/rate-limits.ts';
import { demand } from '../../../kernel/refusal.ts';
import { requiredReason } from '../../../kernel/required-reason.ts';
import type { Actor } from '../../../kernel/viewer.ts';
import { tagsNamed } from '../../tags/index.ts';
import { forgetDraft } from '../drafts/forget-draft.ts';
import { requireProduct } from '../require-product.ts';
import { requirePost } from '../threads.access.ts';
import { canEdit, canTag } from '../threads.policy.ts';
import { checkLanguage, checkTitle, slugOf, tidyTitle } from '../threads.rules.ts';
import { demandWithinTrust } from '../within-trust.ts';
import { checkBody, linkPolicy, writePost } from '../write-markdown.ts';
import { changeProduct } from './change-product.ts';
import type { PostContent } from './post-diff.rules.ts';
import { recordRevision } from './record-revision.ts';
import { retagThread } from './retag-thread.ts';

/** What is absent stays as it is. Title, tags and product belong to opening posts. */
export type EditPostInput = {
  postId: number;
  /** The version that the edit started from. */
  version: number;
  markdown?: string | null;
  title?: string | null;
  tags?: readonly string[] | null;
  /** Null takes the product away. */
  productId?: number | null;
  language?: string | null;
  /** Why; moderators must say so when the post is not theirs. */
  reason?: string | null;
};

/** Changes a post, and with an opening post its thread. What is there already changes nothing, whatever the version. */
export async function editPost(context: ActionContext, input: EditPostInput): Promise<void> {
  const { db, actor, viewer, settings, now } = context;
  requireWriter(actor, now);
  const title = input.title == null ? null : tidyTitle(input.title);
  const issues = checkInput(input, title);
  if (issues.length > 0) throw new Invalid(issues);
  await limit(db, 'edit', actor.id);
  const written = input.markdown == null ? null : await writePost(db, settings, input.markdown);

  await db.$transaction(async (tx) => {
    const post = await requirePost(tx, viewer, input.postId);
    const edits = canEdit(actor, post, post.thread);
    demand(edits && changesTagsAlone(input) ? canTag(actor, post, post.thread) : edits);
    if (post.role !== 'OPENING') refuseThreadFields(input);
    const reason = requiredReason(actor, post.authorId, input.reason);
    await forgetDraft(tx, actor.id, `edit:${post.id}`);

    const before = await contentOf(tx, post);
    const tagIds = input.tags == null ? null : await wantedTags(tx, actor, before.tags, input.tags);
    const after: PostContent = {
      title: title ?? before.title,
      tags: tagIds?.names ?? before.tags,
      markdown: written?.markdown ?? before.markdown,
    };
    const rewritten = !sameContent(before, after);
    if (rewritten && post.version !== input.version) {
      throw new Conflict({ version: post.version, text: post.markdown });
    }
    const language =
      input.language ?? (post.language === 'und' && written ? languageOf(written.plainText) : post.language);
    const productId = input.productId === undefined ? post.thread.productId : input.productId;
    if (!rewritten && language === post.language && productId === post.thread.productId) return;

    if (written && rewritten)
      demandWithinTrust(actor, written, renderMarkdown(before.markdown, linkPolicy(settings)));
    if (rewritten) await recordRevision(tx, post, { before, after }, { actorId: actor.id, reason, now });
    await tx.post.update({
      where: { id: post.id },
      data: {
        language,
        ...(written && { html: written.html, rendererVersion: written.rendererVersion }),
        ...(rewritten && { markdown: after.markdown, version: { increment: 1 }, editedAt: now }),
      },
      select: { id: true },
    });
    if (rewritten || language !== post.language) {
      await emit(tx, 'post.edited', { threadId: post.threadId, postId: post.id, actorId: actor.id });
    }
    if (post.role === 'OPENING') {
      await editThread(tx, actor, post.thread, { title: after.title!, language, productId, tagIds });
    }
    // The log is of what staff did; what members did stands in the revisions.
    if (post.authorId !== actor.id && edits === null) {
      const subject = { kind: 'post', id: post.id } as const;
      await audit(tx, { actorId: actor.id, action: 'edit post', subject, reason });
    }
  });
}

function changesTagsAlone({ tags, markdown, title, language, productId }: EditPostInput): boolean {
  return tags != null && markdown == null && title == null && language == null && productId === undefined;
}

function checkInput(input: EditPostInput, title: string | null): FieldIssue[] {
  return [
    ...(title === null ? [] : checkTitle('title', title)),
    ...(input.markdown == null ? [] : checkBody('markdown', input.markdown)),
    ...(input.language == null ? [] : checkLanguage('language', input.language)),
  ];
}

function refuseThreadFields(input: EditPostInput): void {
  const issues = (['title', 'tags', 'productId'] as const)
    .filter((field) => input[field] != null)
    .map((field) => ({
      field,
      code: 'NOT_PERMITTED' as const,
      message: 'Only the opening post of a thread has this.',
    }));
  if (issues.length > 0) throw new Invalid(issues);
}

type PostInThread = Post & { thread: Thread };

async function contentOf(tx: Transaction, post: PostInThread): Promise<PostContent> {
  if (post.role !== 'OPENING') return { title: null, tags: [], markdown: post.markdown };
  const tags = await tx.threadTag.findMany({
    where: { threadId: post.threadId },
    select: { tag: { select: { name: true } } },
  });
  return {
    title: post.thread.title,
    tags: tags.map(({ tag }) => tag.name).sort(),
    markdown: post.markdown,
  };
}

async function wantedTags(
  tx: Transaction,
  actor: Actor,
  before: readonly string[],
  names: readonly string[],
): Promise<{ ids: number[]; names: string[] } | null> {
  const ids = await tagsNamed(tx, actor, names);
  const tags = await tx.tag.findMany({ where: { id: { in: ids } }, select: { name: true } });
  const after = tags.map(({ name }) => name).sort();
  return after.join(' ') === before.join(' ') ? null : { ids, names: after };
}

function sameContent(before: PostContent, after: PostContent): boolean {
  return (
    before.title === after.title &&
    before.markdown === after.markdown &&
    before.tags.join(' ') === after.tags.join(' ')
  );
}

type ThreadFields = {
  title: string;
  language: string;
  productId: number | null;
  tagIds: { ids: number[] } | null;
};

async function editThread(
  tx: Transaction,
  actor: Actor,
  thread: Thread,
  { title, language, productId, tagIds }: ThreadFields,
): Promise<void> {
  const same =
    title === thread.title && language === thread.language && productId === thread.productId && !tagIds;
  if (same) return;
  if (productId !== null && productId !== thread.productId) await requireProduct(tx, productId);
  await tx.thread.update({
    where: { id: thread.id },
    data: { title, slug: title === thread.title ? thread.slug : slugOf(title), language },
    select: { id: true },
  });
  if (tagIds) await retagThread(tx, thread, tagIds.ids);
  await changeProduct(tx, thread, productId);
  const edited = { threadId: thread.id, actorId: actor.id };
  await emit(tx, 'thread.edited', edited);
  // What its posts brought counts for other topics then. Of titles, which change more often, nothing follows for it.
  if (tagIds || productId !== thread.productId) await emit(tx, 'thread.topics_changed', edited);
}
