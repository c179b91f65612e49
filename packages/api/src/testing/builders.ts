import type { Database, Prisma, ThreadKind } from '@embassy/database';
import { renderMarkdown } from '../kernel/markdown/index.ts';
import { kinds } from '../modules/threads/kinds.ts';
import { slugOf } from '../modules/threads/threads.rules.ts';

let serial = 0;
const next = () => ++serial;

/** Builders make rows as the actions would leave them and fill in the parents that a test does not care for. */

/** Somebody who has been here for a while and is known. `standing: {}` builds one of whom nothing is known. */
export async function buildMember(db: Database, data: Partial<Prisma.MemberUncheckedCreateInput> = {}) {
  const n = next();
  const keptUntil = new Date(Date.now() + 30 * 86_400_000);
  const standing = { create: { tier: 'member', trust: 1, keptUntil } };
  const joinedAt = new Date(Date.now() - 30 * 86_400_000);
  return db.member.create({
    data: { handle: `member-${n}`, displayName: `Member ${n}`, joinedAt, standing, ...data },
  });
}

export async function buildCategory(db: Database, data: Partial<Prisma.CategoryUncheckedCreateInput> = {}) {
  const n = next();
  return db.category.create({
    data: {
      slug: `category-${n}`,
      name: `Category ${n}`,
      kinds: ['QUESTION', 'TIP', 'IDEA', 'DISCUSSION'],
      ...data,
    },
  });
}

type ThreadData = Partial<Prisma.ThreadUncheckedCreateInput> & { markdown?: string };

/** A thread with its opening post. */
export async function buildThread(db: Database, { markdown, ...data }: ThreadData = {}) {
  const n = next();
  const kind: ThreadKind = data.kind ?? 'QUESTION';
  const categoryId = data.categoryId ?? (await buildCategory(db)).id;
  const authorId = data.authorId ?? (await buildMember(db)).id;
  const { readAudience } = await db.category.findUniqueOrThrow({ where: { id: categoryId } });
  const title = data.title ?? `The pump hums and nothing flows, case ${n}`;
  const text = markdown ?? `It began on Sunday, after descaling as the booklet says. Case ${n}.`;
  const thread = await db.thread.create({
    data: {
      audience: readAudience,
      slug: slugOf(title),
      language: 'en',
      ...data,
      title,
      kind,
      categoryId,
      authorId,
    },
  });
  const { html, rendererVersion } = renderMarkdown(text);
  const opening = await db.post.create({
    data: {
      threadId: thread.id,
      role: 'OPENING',
      authorId,
      markdown: text,
      html,
      rendererVersion,
      language: 'en',
    },
  });
  await db.category.update({ where: { id: categoryId }, data: { threadCount: { increment: 1 } } });
  await db.member.update({ where: { id: authorId }, data: { threadCount: { increment: 1 } } });
  return { ...thread, openingId: opening.id };
}

type AnswerData = Partial<Prisma.PostUncheckedCreateInput>;

/** An answer to a question, or a reply to a thread of another kind. */
export async function buildAnswer(db: Database, data: AnswerData = {}) {
  const n = next();
  const threadId = data.threadId ?? (await buildThread(db)).id;
  const authorId = data.authorId ?? (await buildMember(db)).id;
  const { kind } = await db.thread.findUniqueOrThrow({ where: { id: threadId } });
  const markdown = data.markdown ?? `Open the steam valve for ten seconds and try again. Case ${n}.`;
  const { html, rendererVersion } = renderMarkdown(markdown);
  const post = await db.post.create({
    data: {
      role: kinds[kind].followedBy,
      language: 'en',
      html,
      rendererVersion,
      ...data,
      markdown,
      threadId,
      authorId,
    },
  });
  await db.thread.update({ where: { id: threadId }, data: { answerCount: { increment: 1 } } });
  await db.member.update({ where: { id: authorId }, data: { answerCount: { increment: 1 } } });
  return post;
}

export async function buildComment(db: Database, data: Partial<Prisma.CommentUncheckedCreateInput> = {}) {
  const postId = data.postId ?? (await buildAnswer(db)).id;
  const authorId = data.authorId ?? (await buildMember(db)).id;
  const markdown = data.markdown ?? 'That worked here as well.';
  const comment = await db.comment.create({
    data: { html: markdown, rendererVersion: 1, ...data, markdown, postId, authorId },
  });
  await db.post.update({ where: { id: postId }, data: { commentCount: { increment: 1 } } });
  return comment;
}

/** A challenge that opened yesterday and takes ideas for two days; without other phases. */
export async function buildChallenge(db: Database, data: Partial<Prisma.ChallengeUncheckedCreateInput> = {}) {
  const n = next();
  const day = 86_400_000;
  const collectUntil = data.collectUntil ?? new Date(Date.now() + day);
  const lastEnd = data.shortlistUntil ?? data.voteUntil ?? data.discussUntil ?? collectUntil;
  return db.challenge.create({
    data: {
      title: `A lid that keeps it warm, case ${n}`,
      slug: `challenge-${n}`,
      brief: 'Coffee gets cold within twenty minutes. What would keep it warm?',
      prizes: [{ name: 'A week in the test kitchen', text: 'We travel you there.' }],
      opensAt: new Date(Date.now() - day),
      state: 'PUBLISHED',
      endsAt: lastEnd,
      ...data,
      collectUntil,
      categoryId: data.categoryId ?? (await buildCategory(db)).id,
      createdById: data.createdById ?? (await buildMember(db, { role: 'PRODUCT_TEAM' })).id,
    },
  });
}
