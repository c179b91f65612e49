import { addJobs, type Database, type JobSpec } from '@embassy/database';
import { type SearchEngine, SearchResting } from './contract.ts';
import { indexThreads } from './index-threads.ts';
import { type IndexScope, indexScope } from './indexing/index-scope.ts';
import { isIndexMissing } from './indexing/is-index-missing.ts';
import { reindexStep } from './indexing/reindex-step.ts';

/** What somebody waits to find comes before upkeep. */
const priorityOf = (task: string) => (task === 'index:thread' || task === 'index:prepare' ? 0 : 10);
/** When a job is tried again that found the engine resting. */
const REST_MS = 10_000;

/** Threads read and written at a time. */
const BATCH = 300;

type Job = Pick<JobSpec, 'payload' | 'key' | 'runAt'>;

/** The jobs that keep the index up to date, by their names in the outbox's subscriptions. */
export function createIndexTasks({ db, search }: { db: Database; search: SearchEngine }) {
  const add = (task: string, job: Job) => addJobs(db, [{ task, priority: priorityOf(task), ...job }]);

  /**
   * While the engine rests a job is put off by the same short time again and again: the queue's own patience would
   * grow to hours, and what is written meanwhile shall be found as soon as the engine is back.
   */
  const patient =
    <P extends object>(task: string, work: (payload: P) => Promise<void>, keyOf?: (payload: P) => string) =>
    async (payload: P) => {
      try {
        await work(payload);
      } catch (error) {
        if (!(error instanceof SearchResting)) throw error;
        const key = keyOf?.(payload);
        await add(task, { payload, runAt: new Date(Date.now() + REST_MS), ...(key && { key }) });
      }
    };

  /** One batch a job: a long walk survives restarts, and holds no worker up that is asked to stop. */
  const walk = (task: string) =>
    patient(task, async (scope: IndexScope & { after?: number }) => {
      const next = await indexScope(db, search, scope);
      if (next !== null) await add(task, { payload: { ...scope, after: next } });
    });

  return {
    'index:prepare': patient(
      'index:prepare',
      async () => {
        await search.prepare();
        if (await isIndexMissing(db, search)) await add('index:all', { payload: {}, key: 'index:all' });
      },
      () => 'index:prepare',
    ),
    'index:thread': patient(
      'index:thread',
      async ({ threadId }: { threadId: number }) => {
        await indexThreads(db, search, [threadId]);
      },
      ({ threadId }) => `index:thread:${threadId}`,
    ),
    'index:threads': patient('index:threads', async ({ threadIds }: { threadIds: number[] }) => {
      for (let done = 0; done < threadIds.length; done += BATCH) {
        await indexThreads(db, search, threadIds.slice(done, done + BATCH));
      }
    }),
    'index:tag': walk('index:tag'),
    'index:category': walk('index:category'),
    'index:product': walk('index:product'),
    'index:all': patient('index:all', async (wanted: { since?: string }) => {
      const next = await reindexStep(db, search, wanted);
      if (next) await add('index:all', next);
    }),
  };
}
