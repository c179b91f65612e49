import { startDisposablePostgres } from '@embassy/database/embedded/start-disposable-postgres';
import { deployMigrations } from '@embassy/database/migrate';
import type {} from '@embassy/database/testing/clone-database';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

/** Starts one PostgreSQL for a whole run and migrates the template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startDisposablePostgres();
  const template = new URL(postgres.url);
  template.pathname = '/embassy_template';
  const client = new pg.Client(postgres.url);
  await client.connect();
  await client.query('CREATE DATABASE embassy_template');
  await client.end();
  await deployMigrations(template.href);
  await runMigrations({ connectionString: template.href });
  project.provide('templateUrl', template.href);
  return () => postgres.stop();
}
