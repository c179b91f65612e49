import { Prisma, type Transaction } from '@embassy/database';
import { NotFound } from '../../kernel/errors/index.ts';
import type { Viewer } from '../../kernel/viewer.ts';
import { may } from '../trust/index.ts';

/** Threads that the viewer may open: their audience admits them, and the thread stands or the viewer moderates. */
export function visibleThreads(viewer: Viewer): Prisma.ThreadWhereInput {
  return { audience: { in: [...viewer.audiences] }, ...standing(viewer) };
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
  await tx.$queryRaw`SELECT 1 FROM thread WHERE id = ${id} FOR UPDATE`;
  const thread = await tx.thread.findFirst({ where: { id, ...visibleThreads(viewer) } });
  if (!thread) throw new NotFound('The thread');
  return thread;
}

/** The post with its thread, both locked (the thread first, so that no two actions wait for each other in a ring). */
export async function requirePost(tx: Transaction, viewer: Viewer, id: number) {
  await tx.$queryRaw`SELECT 1 FROM thread WHERE id = (SELECT thread_id FROM post WHERE id = ${id}) FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM post WHERE id = ${id} FOR UPDATE`;
  const post = await tx.post.findFirst({ where: { id, ...visiblePosts(viewer) }, include: { thread: true } });
  if (!post) throw new NotFound('The post');
  return post;
}

/** The comment with its post and thread, the comment locked. */
export async function requireComment(tx: Transaction, viewer: Viewer, id: number) {
  await tx.$queryRaw`SELECT 1 FROM comment WHERE id = ${id} FOR UPDATE`;
  const comment = await tx.comment.findFirst({
    where: { id, ...visibleComments(viewer) },
    include: { post: { include: { thread: true } } },
  });
  if (!comment) throw new NotFound('The comment');
  return comment;
}
