import { type Database, emit } from '@embassy/database';
import type { ImportRun } from './import-run.ts';

/** Makes what follows from the rows (counters), says so to whoever projects from them, and ends the import. */
export async function finishImport(db: Database, run: ImportRun): Promise<void> {
  await recount(run);
  await db.$transaction(async (tx) => {
    await tx.importSource.update({ where: { id: run.source.id }, data: { finishedAt: new Date() } });
    await emit(tx, 'import.finished', { sourceId: run.source.id });
  });
}

async function recount(run: ImportRun): Promise<void> {
  const { pool } = run;
  await pool.query('ANALYZE post, thread, vote, comment, imported_row');
  await pool.query(`
    UPDATE post SET up_count = c.up, down_count = c.down, score = c.up - c.down FROM (
      SELECT post_id, count(*) FILTER (WHERE value = 1) AS up, count(*) FILTER (WHERE value = -1) AS down
      FROM vote WHERE withdrawn_at IS NULL GROUP BY post_id) c
    WHERE post.id = c.post_id AND (post.up_count, post.down_count) IS DISTINCT FROM (c.up, c.down)`);
  await pool.query(`
    UPDATE thread SET score = p.score FROM post p WHERE p.thread_id = thread.id AND p.role = 'OPENING' AND thread.score <> p.score`);
}
