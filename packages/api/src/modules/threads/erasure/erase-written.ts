import { emitAll, Prisma, type Transaction } from '@embassy/database';
import { lockThreadsOf } from './lock-threads-of.ts';

/**
 * Takes everything that a member wrote away, with the counters: their threads, answers, replies and comments are
 * deleted and emptied, and no former version is left. A thread in which others have answered stays for their sake,
 * with its title and without the text that opened it. Set by set, since some have written tens of thousands.
 */
export async function eraseWritten(tx: Transaction, memberId: number): Promise<void> {
  await lockThreadsOf(tx, memberId);
  await deleteComments(tx, memberId);
  await deletePosts(tx, memberId);
  await deleteThreads(tx, memberId);
  await emptyTexts(tx, memberId);
  await tx.$executeRaw`
    UPDATE member SET answer_count = 0, thread_count = (
      SELECT count(*) FROM thread WHERE author_id = ${memberId} AND state = 'VISIBLE' AND merged_into_id IS NULL
    ) WHERE id = ${memberId}`;
}

async function deleteComments(tx: Transaction, memberId: number): Promise<void> {
  const gone = await tx.$queryRaw<{ id: number; post_id: number; thread_id: number }[]>`
    UPDATE comment c SET state = 'DELETED', state_by_id = ${memberId} FROM post p
    WHERE c.author_id = ${memberId} AND c.state = 'VISIBLE' AND p.id = c.post_id
    RETURNING c.id, c.post_id, p.thread_id`;
  const ids = gone.map(({ id }) => id);
  await tx.$executeRaw`
    UPDATE post SET comment_count = comment_count - n.count
    FROM (SELECT post_id, count(*)::int AS count FROM comment WHERE id = ANY(${ids}) GROUP BY post_id) n
    WHERE post.id = n.post_id`;
  await emitAll(
    tx,
    'comment.state_changed',
    gone.map((comment) => ({
      commentId: comment.id,
      postId: comment.post_id,
      threadId: comment.thread_id,
      actorId: memberId,
    })),
  );
}

async function deletePosts(tx: Transaction, memberId: number): Promise<void> {
  const gone = await tx.$queryRaw<{ id: number; thread_id: number }[]>`
    UPDATE post SET state = 'DELETED', state_by_id = ${memberId}
    WHERE author_id = ${memberId} AND role <> 'OPENING' AND state = 'VISIBLE' RETURNING id, thread_id`;
  const ids = gone.map(({ id }) => id);
  await tx.$executeRaw`
    UPDATE thread SET answer_count = answer_count - n.count
    FROM (SELECT thread_id, count(*)::int AS count FROM post WHERE id = ANY(${ids}) GROUP BY thread_id) n
    WHERE thread.id = n.thread_id`;
  await emitAll(
    tx,
    'post.state_changed',
    gone.map((post) => ({ postId: post.id, threadId: post.thread_id, actorId: memberId })),
  );
}

/** Deletes the threads in which nobody else has answered, with the counters that countThread keeps one by one. */
async function deleteThreads(tx: Transaction, memberId: number): Promise<void> {
  const alone = Prisma.sql`author_id = ${memberId} AND NOT EXISTS (
    SELECT FROM post WHERE post.thread_id = thread.id AND role <> 'OPENING' AND state = 'VISIBLE'
  )`;
  const gone = await tx.$queryRaw<{ id: number }[]>`
    UPDATE thread SET state = 'DELETED', state_by_id = ${memberId}
    WHERE ${alone} AND state = 'VISIBLE' AND merged_into_id IS NULL RETURNING id`;
  const ids = gone.map(({ id }) => id);
  const isPublic = Prisma.sql`thread.id = ANY(${ids}) AND thread.audience = 'public'`;
  await tx.$executeRaw`
    UPDATE category SET thread_count = thread_count - n.count
    FROM (SELECT category_id, count(*)::int AS count FROM thread WHERE id = ANY(${ids}) GROUP BY category_id) n
    WHERE category.id = n.category_id`;
  await tx.$executeRaw`
    WITH n AS (
      SELECT tag_id, count(*)::int AS count FROM thread_tag JOIN thread ON thread.id = thread_id
      WHERE ${isPublic} GROUP BY tag_id
    ), locked AS (SELECT id FROM tag WHERE id IN (SELECT tag_id FROM n) ORDER BY id FOR UPDATE)
    UPDATE tag SET thread_count = thread_count - n.count FROM n, locked
    WHERE tag.id = locked.id AND n.tag_id = tag.id`;
  await tx.$executeRaw`
    UPDATE product SET thread_count = thread_count - n.count
    FROM (SELECT product_id, count(*)::int AS count FROM thread WHERE ${isPublic} GROUP BY product_id) n
    WHERE product.id = n.product_id`;
  await tx.$executeRaw`
    UPDATE thread SET title = '', slug = ''
    WHERE ${alone} AND (state <> 'VISIBLE' OR merged_into_id IS NOT NULL)`;
  await emitAll(
    tx,
    'thread.state_changed',
    ids.map((threadId) => ({ threadId, actorId: memberId })),
  );
}

async function emptyTexts(tx: Transaction, memberId: number): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM revision WHERE post_id IN (SELECT id FROM post WHERE author_id = ${memberId})`;
  const emptied = Prisma.sql`markdown = '', html = '', version = version + 1`;
  await tx.$executeRaw`UPDATE comment SET ${emptied} WHERE author_id = ${memberId}`;
  const openings = await tx.$queryRaw<{ id: number; thread_id: number }[]>`
    WITH emptied AS (
      UPDATE post SET ${emptied}, language = 'und' WHERE author_id = ${memberId} RETURNING id, thread_id, role
    )
    SELECT e.id, e.thread_id FROM emptied e JOIN thread t ON t.id = e.thread_id
    WHERE e.role = 'OPENING' AND t.state = 'VISIBLE'`;
  await emitAll(
    tx,
    'post.edited',
    openings.map((post) => ({ postId: post.id, threadId: post.thread_id, actorId: memberId })),
  );
}
