import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import {
  migrationNames,
  migrationsDirectory,
  migrationsList,
  schemaFiles,
} from './migrate/migration-files.ts';
import { noFilters, withSchemaEngine } from './migrate/schema-engine.ts';

/** Names of the migrations that `url` does not have yet, oldest first. */
export async function pendingMigrations(url: string): Promise<string[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows: found } = await client.query(
      `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found`,
    );
    if (!found[0].found) return migrationNames();
    const { rows } = await client.query(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    const applied = new Set(rows.map((row) => row.migration_name as string));
    return migrationNames().filter((name) => !applied.has(name));
  } finally {
    await client.end();
  }
}

/**
 * Applies what is missing and returns the names. Processes that start together wait for each other.
 * Nothing missing costs one query: the engine, half a second to load, is left alone.
 */
export async function deployMigrations(url: string): Promise<string[]> {
  const lock = new pg.Client(url);
  await lock.connect();
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('embassy migrations'))`);
    if ((await pendingMigrations(url)).length === 0) return [];
    return await withSchemaEngine(
      url,
      async (engine) =>
        (await engine.applyMigrations({ migrationsList: migrationsList(), filters: noFilters }))
          .appliedMigrationNames,
    );
  } finally {
    await lock.end();
  }
}

/** SQL from the migrations' state to the schema files' state; empty when they agree. */
export async function schemaDrift(url: string): Promise<string> {
  return withSchemaEngine(url, async (engine) => {
    const result = await engine.diff({
      from: { tag: 'migrations', ...migrationsList() },
      to: { tag: 'schemaDatamodel', files: schemaFiles() },
      exitCode: true,
      script: true,
      filters: noFilters,
    });
    return result.exitCode === 2 ? result.stdout : '';
  });
}

/** Writes a new migration from the difference. Returns its folder, or nothing when there is none. */
export async function createMigration(url: string, name: string): Promise<string | undefined> {
  const sql = await schemaDrift(url);
  if (!sql) return undefined;
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(migrationsDirectory, `${stamp}_${name}`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'migration.sql'), sql);
  fs.writeFileSync(path.join(migrationsDirectory, 'migration_lock.toml'), 'provider = "postgresql"\n');
  return folder;
}
