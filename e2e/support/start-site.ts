import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cloneDatabase } from '../../packages/api/src/testing/clone-database.ts';
import { createDatabase, type Database } from '../../packages/database/src/index.ts';
import { type SpawnedServer, spawnServer } from '../../packages/server/tests/spawned-server.ts';
import { runCommand } from './run-command.ts';

export type Site = {
  url: string;
  db: Database;
  /** Where the server keeps its files; mails are in `mail/`. */
  dataDir: string;
  server: SpawnedServer;
  stop(): Promise<void>;
};

type SiteOptions = {
  /** Folder of a Stack Exchange dump to import before the site opens. */
  dump?: string;
  /** Plays the demo community. */
  demo?: boolean;
};

/** The whole program as people run it, on a database and in a folder of its own. */
export async function startSite({ dump, demo }: SiteOptions): Promise<Site> {
  const { url: databaseUrl, drop } = await cloneDatabase();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'embassy-site-'));
  const env = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir };
  if (dump) await runCommand(['import', 'stackexchange', dump], env);
  const server = await spawnServer({ env: { ...env, SEED: demo ? 'demo' : 'none' } });
  await server.ready();
  const db = createDatabase(databaseUrl, { connections: 2 });
  return {
    url: server.url,
    db,
    dataDir,
    server,
    async stop() {
      server.child.kill('SIGTERM');
      await server.ended;
      await db.$disconnect();
      await drop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
