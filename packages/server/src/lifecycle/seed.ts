import { createTasks } from '@embassy/api';
import { seedDemo } from '@embassy/api/demo/seed-demo';
import { relayOnce } from '@embassy/database';
import { asTaskList } from '@embassy/database/outbox/tasks';
import { Logger, runOnce } from 'graphile-worker';
import pg from 'pg';
import type { ComposedServices } from '../compose.ts';

/** Fills an empty community with the demo, telling how far it is; says what became of it. */
export async function seed(services: ComposedServices, report: (line: string) => void): Promise<string> {
  const { db, settings } = services;
  let told = 0;
  const onProgress = (done: number, of: number) => {
    const quarter = Math.floor((done / of) * 4);
    if (quarter > told && quarter < 4) report(`demo community: ${quarter * 25} %`);
    told = quarter;
  };
  if (!(await seedDemo({ db, settings, onProgress }))) return 'nothing to do';
  report('demo community: filling inboxes and the search index');
  await letItFollow(services);
  return 'seeded';
}

/**
 * Does the work that the story's events ask for before the doors open: search finds everything and inboxes are
 * full. Mails are left out: they would tell the personas of things long past.
 */
async function letItFollow(services: ComposedServices): Promise<void> {
  const pool = new pg.Pool({ connectionString: services.databaseUrl, max: 6 });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const taskList = asTaskList(createTasks({ ...services, mailer: { send: async () => {} } }));
  try {
    while ((await relayOnce(pool)) > 0);
    // What fails here is tried again by the worker, and told then.
    const logger = new Logger(() => () => {});
    await runOnce({ pgPool: pool, taskList, concurrency: 4, noHandleSignals: true, logger });
  } finally {
    await pool.end();
  }
}
