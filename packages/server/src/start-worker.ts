import { createTasks, cronTasks } from '@embassy/api';
import { addJobs } from '@embassy/database';
import { startWorker as startQueueWorker, type Worker } from '@embassy/database/outbox/start-worker';
import type { ComposedServices } from './compose.ts';
import type { Config } from './config.ts';

/** Works on background jobs, those of the roles this process has, and makes jobs of events. */
export async function startWorker({ roles }: Config, services: ComposedServices): Promise<Worker> {
  const mine = (task: string) => roles.has(task.startsWith('index:') ? 'indexer' : 'worker');
  const tasks = Object.entries(createTasks(services)).filter(([task]) => mine(task));
  // As a job: a search engine that is not there yet keeps nobody from starting, and is asked again.
  if (mine('index:prepare')) {
    await addJobs(services.db, [{ task: 'index:prepare', payload: {}, key: 'index:prepare', priority: 0 }]);
  }
  return startQueueWorker({
    databaseUrl: services.databaseUrl,
    tasks: Object.fromEntries(tasks),
    cron: cronTasks.filter(({ task }) => mine(task)),
    onError: (error, about) => console.error(`${about} failed:`, error),
  });
}
