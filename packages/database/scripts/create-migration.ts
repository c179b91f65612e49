// node packages/database/scripts/create-migration.ts NAME: writes the migration that the schema files ask for.
import { startDisposablePostgres } from '../src/embedded/start-disposable-postgres.ts';
import { createMigration } from '../src/migrate.ts';

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error(
    'Name the migration in snake_case: node packages/database/scripts/create-migration.ts add_flags',
  );
  process.exit(1);
}
const postgres = await startDisposablePostgres();
try {
  console.log((await createMigration(postgres.url, name)) ?? 'The migrations already agree with the schema.');
} finally {
  await postgres.stop();
}
