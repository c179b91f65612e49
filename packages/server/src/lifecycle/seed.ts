import { createTasks } from '@embassy/api';
import { seedDemo } from '@embassy/api/demo/seed-demo';
import { createDatabase, relayOnce } from '@embassy/database';
import { asTaskList } from '@embassy/database/outbox/tasks';
import { Logger, runOnce } from 'graphile-worker';
import pg from 'pg';
import type { ComposedServices } from '../compose.ts';

/** Fills an empty community with the demo, telling how far it is; says what became of it. */
export async function seed(services: ComposedServices, report: (line: string) => void): Promise<string> {
  let told = 0;
  const onProgress = (done: number, of: number) => {
    const quarter = Math.floor((done / of) * 4);
    if (quarter > told && quarter < 4) report(`demo community: ${quarter * 25} %`);
    told = quarter;
  };
  const databaseUrl = services.isEmbedded ? withoutWaiting(services.databaseUrl) : services.databaseUrl;
  const db = createDatabase(databaseUrl);
  try {
    if (!(await seedDemo({ db, settings: services.settings, onProgress }))) return 'nothing to do';
  } finally {
    await db.$disconnect();
  }
  report('demo community: filling inboxes and the search index');
  await letItFollow({ ...services, databaseUrl });
  return 'seeded';
}

/**
 * The story is told in thousands of small transactions, and nobody has been promised any of them: they need not
 * wait for the disk one by one. A crash loses the last ones only, and the next start goes on from there.
 */
function withoutWaiting(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', '-c synchronous_commit=off');
  return url.href;
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
