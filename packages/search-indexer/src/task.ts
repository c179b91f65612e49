import { addJobs, type Database } from '@embassy/database';
import type { SearchEngine } from './contract.ts';
import { indexThreads } from './index-threads.ts';
import { type ReindexScope, reindexBatch } from './reindex.ts';

/** The jobs that keep the index up to date, by their names in the outbox's subscriptions. */
export function createIndexTasks({ db, search }: { db: Database; search: SearchEngine }) {
  /** One batch a job: a long rebuild survives restarts, and holds no worker up that is asked to stop. */
  const batchOf = (task: string) => async (scope: ReindexScope & { after?: number }) => {
    const { next } = await reindexBatch(db, search, scope);
    if (next === null) return;
    await addJobs(db, [{ task, payload: { ...scope, after: next }, priority: 10 }]);
  };
  return {
    'index:thread': async ({ threadId }: { threadId: number }) => {
      await indexThreads(db, search, [threadId]);
    },
    'index:tag': batchOf('index:tag'),
    'index:category': batchOf('index:category'),
    'index:all': batchOf('index:all'),
  };
}
