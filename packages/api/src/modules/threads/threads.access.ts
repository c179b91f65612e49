import { Prisma, type Transaction } from '@embassy/database';
import { NotFound } from '../../kernel/errors/index.ts';
import type { Viewer } from '../../kernel/viewer.ts';
import { may } from '../trust/index.ts';

/**
 * Threads that the viewer may open: their audience admits them, and the thread stands or the viewer moderates. One that
 * was merged away is there for nobody: its posts are elsewhere, and its number leads there.
 */
export function visibleThreads(viewer: Viewer): Prisma.ThreadWhereInput {
  return { audience: { in: [...viewer.audiences] }, mergedIntoId: null, ...standing(viewer) };
}

/**
 * Threads that their authors took away and that the viewer could read before: of these it may be said that they are
 * gone. What a moderator took down is not among them: it looks like what never was.
 */
export function threadsGone(
  viewer: Viewer,
  authorId: Prisma.IntFieldRefInput<'Thread'>,
): Prisma.ThreadWhereInput {
  return {
    audience: { in: [...viewer.audiences] },
    mergedIntoId: null,
    state: 'DELETED',
    stateById: { equals: authorId },
  };
}

/** Posts that the viewer may read: in a visible thread, and standing or the viewer moderates. */
export function visiblePosts(viewer: Viewer): Prisma.PostWhereInput {
  return { thread: visibleThreads(viewer), ...standing(viewer) };
}

/** Comments that the viewer may read: on a visible post, and standing or the viewer moderates. */
export function visibleComments(viewer: Viewer): Prisma.CommentWhereInput {
  return { post: visiblePosts(viewer), ...standing(viewer) };
}

/** Within a thread that is known to be visible: its posts or comments that the viewer may read. */
export function standing(viewer: Viewer) {
  return may(viewer.actor, 'see hidden content') ? {} : ({ state: 'VISIBLE' } as const);
}

/** The same for lists in SQL over `thread t`: what stands, and has not been merged away. Moderators see no more here. */
export function listedThreadsSql(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`t.state = 'VISIBLE' AND t.merged_into_id IS NULL AND t.audience IN (${Prisma.join([...viewer.audiences])})`;
}

/** The thread, locked until the transaction ends; NotFound when the viewer may not see it. */
export async function requireThread(tx: Transaction, viewer: Viewer, id: number) {
  await lockThread(tx, id);
  const thread = await tx.thread.findFirst({ where: { id, ...visibleThreads(viewer) } });
  if (!thread) throw new NotFound('The thread');
  return thread;
}

/** `ownDeleted`: what the viewer deleted themselves is found as well, for that they may bring back. */
type Reach = { ownDeleted?: boolean };

/** The post with its thread, both locked; NotFound when the viewer may not see it. */
export async function requirePost(tx: Transaction, viewer: Viewer, id: number, reach: Reach = {}) {
  await lockPost(tx, id);
  const where = reach.ownDeleted ? reachablePosts(viewer) : visiblePosts(viewer);
  const post = await tx.post.findFirst({ where: { id, AND: where }, include: { thread: true } });
  if (!post) throw new NotFound('The post');
  return post;
}

/** The comment with its post and thread, all locked; NotFound when the viewer may not see it. */
export async function requireComment(tx: Transaction, viewer: Viewer, id: number, reach: Reach = {}) {
  await lockComment(tx, id);
  const where = reach.ownDeleted
    ? { post: visiblePosts(viewer), ...standingOrOwnDeleted(viewer) }
    : visibleComments(viewer);
  const comment = await tx.comment.findFirst({
    where: { id, AND: where },
    include: { post: { include: { thread: true } } },
  });
  if (!comment) throw new NotFound('The comment');
  return comment;
}

function reachablePosts(viewer: Viewer): Prisma.PostWhereInput {
  const either = standingOrOwnDeleted(viewer);
  return { thread: { audience: { in: [...viewer.audiences] }, ...either }, ...either };
}

function standingOrOwnDeleted(viewer: Viewer) {
  const stands = standing(viewer);
  // Nothing to add for those who see everything; and in an OR of Prisma, no condition would match nothing.
  if (!stands.state) return {};
  return { OR: [stands, { state: 'DELETED', stateById: viewer.actor?.id ?? -1 } as const] };
}

/*
 * Locks are taken from the thread downwards, so that no two actions wait for each other in a ring. They leave the
 * key alone: rows that refer to it (views, notifications) can be added meanwhile.
 */
async function lockThread(tx: Transaction, id: number): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM thread WHERE id = ${id} FOR NO KEY UPDATE`;
}

async function lockPost(tx: Transaction, id: number): Promise<void> {
  let post = await tx.post.findUnique({ where: { id }, select: { threadId: true } });
  // A merge may have carried the post away while we waited for its thread: then the other thread is locked as well.
  for (let threadId: number | undefined; post && post.threadId !== threadId; ) {
    threadId = post.threadId;
    await lockThread(tx, threadId);
    [post = null] = await tx.$queryRaw<{ threadId: number }[]>`
      SELECT thread_id AS "threadId" FROM post WHERE id = ${id} FOR NO KEY UPDATE`;
  }
}

async function lockComment(tx: Transaction, id: number): Promise<void> {
  const comment = await tx.comment.findUnique({ where: { id }, select: { postId: true } });
  if (!comment) return;
  await lockPost(tx, comment.postId);
  await tx.$queryRaw`SELECT 1 FROM comment WHERE id = ${id} FOR NO KEY UPDATE`;
}
