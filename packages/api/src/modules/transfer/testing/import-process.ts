import { createDatabase } from '@embassy/database';
import { importStackExchange } from '../stack-exchange/import-stack-exchange.ts';

/** An import in a process of its own, which a test can kill: node import-process.ts DATABASE_URL DIR SETTINGS. Tells each step. */

const [databaseUrl = '', folder = '', settings = ''] = process.argv.slice(2);
await importStackExchange({
  db: createDatabase(databaseUrl),
  databaseUrl,
  settings: JSON.parse(settings),
  folder,
  onProgress: ({ step, rows }) => process.stdout.write(`${step} ${rows}\n`),
});
process.exit(0);
