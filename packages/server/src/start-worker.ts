import { createTasks, cronTasks } from '@embassy/api';
import { addJobs } from '@embassy/database';
import { startWorker as startQueueWorker, type Worker } from '@embassy/database/outbox/start-worker';
import type { ComposedServices } from './compose.ts';
import type { Config } from './config.ts';

/** Jobs that each start asks for; they do what is lacking. */
const preparing = ['index:prepare', 'reputation:prepare', 'badges:prepare'];

/** Works on background jobs, those of the roles this process has, and makes jobs of events. */
export async function startWorker({ roles }: Config, services: ComposedServices): Promise<Worker> {
  const mine = (task: string) => roles.has(task.startsWith('index:') ? 'indexer' : 'worker');
  const tasks = Object.entries(createTasks(services)).filter(([task]) => mine(task));
  // As jobs: what is not ready yet keeps nobody from starting, and is tried again.
  const begun = preparing.filter(mine).map((task) => ({ task, payload: {}, key: task, priority: 0 }));
  await addJobs(services.db, begun);
  return startQueueWorker({
    databaseUrl: services.databaseUrl,
    tasks: Object.fromEntries(tasks),
    cron: cronTasks.filter(({ task }) => mine(task)),
    onError: (error, about) => console.error(`${about} failed:`, error),
  });
}
