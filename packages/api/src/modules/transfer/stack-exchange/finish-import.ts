import { type Database, emit } from '@embassy/database';
import { rebuildCounters } from '../../../kernel/counters/index.ts';
import { rebuildLedger } from '../../reputation/index.ts';
import type { ImportRun } from './import-run.ts';

/** Makes what follows from the rows, says so to whoever projects from them, and ends the import. */
export async function finishImport(db: Database, run: Pick<ImportRun, 'pool' | 'source'>): Promise<void> {
  await run.pool.query(
    'ANALYZE member, tag, thread, thread_tag, post, comment, vote, revision, acceptance, imported_row, badge_award',
  );
  await nameLastActors(run);
  await rebuildCounters(db);
  await rebuildLedger(db);
  await db.$transaction(async (tx) => {
    await tx.importSource.update({ where: { id: run.source.id }, data: { finishedAt: new Date() } });
    await emit(tx, 'import.finished', { sourceId: run.source.id });
  });
}

/** Threads come with their asker as the last who did something; those with answers have a later one. */
async function nameLastActors({ pool, source }: Pick<ImportRun, 'pool' | 'source'>): Promise<void> {
  await pool.query(
    `UPDATE thread SET last_actor_id = last.author_id
     FROM (
       SELECT DISTINCT ON (p.thread_id) p.thread_id, p.author_id
       FROM imported_row i JOIN post p ON p.id = i.target_id
       WHERE i.source_id = $1 AND i."table" = 'posts' AND p.state = 'VISIBLE'
       ORDER BY p.thread_id, p.created_at DESC, p.id DESC
     ) last
     WHERE thread.id = last.thread_id AND thread.last_actor_id = thread.author_id
       AND last.author_id <> thread.author_id`,
    [source.id],
  );
}
