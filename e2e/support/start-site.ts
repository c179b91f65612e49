import { createDatabase, type Database } from '../../packages/database/src/index.ts';
import { type SpawnedServer, spawnServer } from '../../packages/server/tests/spawned-server.ts';
import { beginWith, type CommunityName } from './begin-with.ts';

export type Site = {
  url: string;
  db: Database;
  /** Where the server keeps its files; mails are in `mail/`. */
  dataDir: string;
  server: SpawnedServer;
  stop(): Promise<void>;
};

/** The whole program as people run it, on a database and in a folder of its own, empty unless a community is named. */
export async function startSite(community?: CommunityName): Promise<Site> {
  const { databaseUrl, dataDir, remove } = await beginWith(community);
  const server = await spawnServer({ env: { DATABASE_URL: databaseUrl, DATA_DIR: dataDir } });
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
      await remove();
    },
  };
}
