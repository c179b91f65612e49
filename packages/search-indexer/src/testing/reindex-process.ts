import { createDatabase } from '@embassy/database';
import { createPostgresEngine } from '../engines/postgres/postgres-engine.ts';
import { reindex } from '../reindex.ts';

/** A reindex in a process of its own, which a test can kill: node reindex-process.ts DATABASE_URL. Tells each range. */

const db = createDatabase(process.argv[2]!);
await reindex(db, createPostgresEngine(db), {
  onProgress: ({ threads }) => process.stdout.write(`${threads}\n`),
});
process.exit(0);
