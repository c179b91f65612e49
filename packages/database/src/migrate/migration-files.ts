import fs from 'node:fs';
import path from 'node:path';
import type { MigrationsList } from './schema-engine.ts';

const schemaDirectory = path.resolve(import.meta.dirname, '../../prisma/schema');
export const migrationsDirectory = path.resolve(import.meta.dirname, '../../prisma/migrations');

/** The Prisma schema, file by file. */
export function schemaFiles(): { path: string; content: string }[] {
  return fs
    .readdirSync(schemaDirectory)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => path.join(schemaDirectory, name))
    .map((file) => ({ path: file, content: fs.readFileSync(file, 'utf8') }));
}

/** Names of all migrations, oldest first. */
export function migrationNames(): string[] {
  if (!fs.existsSync(migrationsDirectory)) return [];
  return fs
    .readdirSync(migrationsDirectory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** All migrations in the shape the schema engine reads. */
export function migrationsList(): MigrationsList {
  return {
    baseDir: migrationsDirectory,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok',
          value: fs.readFileSync(path.join(migrationsDirectory, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  };
}
