import { type Database, Prisma } from '@embassy/database';

/**
 * Gives the public question that has the most answers as many as are wanted: copies of what was answered elsewhere,
 * so that they are as long and as varied as people write. Returns the thread.
 */
export async function growThread(db: Database, answers: number): Promise<{ id: number; slug: string }> {
  const thread = await db.thread.findFirstOrThrow({
    where: { kind: 'QUESTION', state: 'VISIBLE', audience: 'public' },
    orderBy: [{ answerCount: 'desc' }, { id: 'asc' }],
  });
  const missing = answers - thread.answerCount;
  if (missing > 0) {
    await db.$executeRaw(Prisma.sql`
      INSERT INTO post (thread_id, role, author_id, markdown, html, renderer_version, language, score, up_count, created_at)
      SELECT ${thread.id}, 'ANSWER', author_id, markdown, html, renderer_version, language, score, up_count, created_at
      FROM post CROSS JOIN generate_series(1, ${missing}) AS round
      WHERE role = 'ANSWER' AND state = 'VISIBLE' AND thread_id <> ${thread.id}
      ORDER BY round, post.id
      LIMIT ${missing}`);
    await db.$executeRaw(Prisma.sql`
      UPDATE thread SET answer_count = (
        SELECT count(*) FROM post WHERE thread_id = thread.id AND role = 'ANSWER' AND state = 'VISIBLE'
      ) WHERE id = ${thread.id}`);
  }
  return thread;
}
