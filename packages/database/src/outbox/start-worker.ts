import { EventEmitter } from 'node:events';
import { Logger, parseCronItems, type Runner, run } from 'graphile-worker';
import pg from 'pg';
import { runRelay } from './run-relay.ts';
import { asTaskList, type Tasks } from './tasks.ts';
import { holdWorkerLock, releaseDeadWorkers } from './worker-locks.ts';

/** A task that the clock starts. `match` is a cron pattern in UTC. */
export type CronTask = { task: string; match: string };

export type WorkerOptions = {
  databaseUrl: string;
  tasks: Tasks;
  cron?: readonly CronTask[];
  /** Jobs at a time. */
  concurrency?: number;
  /** Whether events are made into jobs here as well. */
  relay?: boolean;
  /** Told of every job that failed and of the database being away; neither ends the worker. */
  onError(error: unknown, about: string): void;
};

export type Worker = {
  /** Takes no more jobs, waits for those that run, and closes its connections. */
  stop(): Promise<void>;
};

const RELEASE_EVERY = 10_000;
/** A database that goes away is often back at once; when it is not, it is asked less often. */
const RESTART_AFTER = 500;
const RESTART_AT_LAST = 5_000;
/** Most time that running jobs get to finish. */
const GRACE = 10_000;

/**
 * Works on jobs until it is stopped. When the database goes away it starts over as a new worker, under a new id, so
 * that jobs it could not finish count as those of a dead one. Rejects when the first start fails.
 */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const stopping = new AbortController();
  const stopped = aborted(stopping.signal);

  const restart = async (reason: unknown): Promise<Session | undefined> => {
    let error = reason;
    for (let delay = RESTART_AFTER; ; delay = Math.min(delay * 2, RESTART_AT_LAST)) {
      options.onError(error, 'worker');
      await Promise.race([pause(delay), stopped]);
      if (stopping.signal.aborted) return undefined;
      try {
        return await startSession(options);
      } catch (again) {
        error = again;
      }
    }
  };
  const supervise = async (first: Session): Promise<void> => {
    for (let session: Session | undefined = first; session; ) {
      const error: Error | undefined = await Promise.race([session.lost, stopped]);
      await session.close();
      session = error && (await restart(error));
    }
  };

  const supervised = supervise(await startSession(options));
  return {
    async stop() {
      stopping.abort();
      await supervised;
    },
  };
}

type Session = { lost: Promise<Error>; close(): Promise<void> };

/** One life of a worker: its lock, its connections, the queue's runner, the relay and the watch over the dead. */
async function startSession({
  databaseUrl,
  tasks,
  cron = [],
  concurrency = 4,
  relay = true,
  onError,
}: WorkerOptions): Promise<Session> {
  const ending = new AbortController();
  const { promise: lost, resolve: lose } = Promise.withResolvers<Error>();
  const lock = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
  const pool = new pg.Pool({ connectionString: databaseUrl, max: concurrency + 3 });
  lock.on('error', lose);
  lock.on('end', () => lose(new Error('The connection that says this worker lives was closed.')));
  // Idle connections that break are replaced by the pool; those in use reject their query.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));

  let runner: Runner | undefined;
  let relaying: Promise<void> = Promise.resolve();
  let watch: NodeJS.Timeout | undefined;
  const close = async () => {
    ending.abort();
    clearInterval(watch);
    // Without a database there is no end to waiting: what could not be given back is released by others.
    await Promise.race([Promise.allSettled([runner?.stop(), relaying]), pause(GRACE)]);
    // After the jobs are given back: until then they are those of a living worker.
    await Promise.race([Promise.allSettled([lock.end(), pool.end()]), pause(GRACE)]);
  };

  try {
    await lock.connect();
    await releaseDeadWorkers(pool).catch(ignoreMissingQueue);
    runner = await run({
      pgPool: pool,
      taskList: asTaskList(tasks),
      concurrency,
      noHandleSignals: true,
      pollInterval: 2_000,
      parsedCronItems: parseCronItems(
        cron.map(({ task, match }) => ({ task, match, options: { backfillPeriod: 24 * 60 * 60 * 1000 } })),
      ),
      events: new EventEmitter().on('job:error', ({ error, job }) =>
        onError(error, `job ${job.task_identifier}`),
      ),
      logger: new Logger(() => () => {}),
      preset: {
        plugins: [lockBeforeWork(lock)],
        // Not to wait for each other, but because only this way a job that cannot be ended, the database being away,
        // ends the runner instead of the process.
        worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 },
      },
    });
    runner.promise.then(
      () => lose(new Error('The job queue’s runner ended.')),
      (error: Error) => lose(error),
    );
    if (relay) relaying = runRelay(pool, ending.signal).catch((error: Error) => lose(error));
    watch = setInterval(() => void releaseDeadWorkers(pool).catch(() => {}), RELEASE_EVERY);
    return { lost, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The runner makes its own id; before it looks for its first job, the lock on that id is taken. */
function lockBeforeWork(client: pg.Client): GraphileConfig.Plugin {
  const held = new Map<string, Promise<void>>();
  return {
    name: 'embassy-worker-lock',
    version: '1.0.0',
    worker: {
      hooks: {
        async startWorker(_context, { worker }) {
          const { id } = worker.workerPool;
          if (!held.has(id)) held.set(id, holdWorkerLock(client, id));
          await held.get(id);
        },
      },
    },
  };
}

/** On a database that never had a queue there is nothing to release; the runner creates it. */
function ignoreMissingQueue(error: { code?: string }): void {
  if (error.code !== '42P01' && error.code !== '3F000') throw error;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}
