import { deployMigrations } from '@embassy/database/migrate';
import pg from 'pg';

/** Makes a migrated database beside `home`, and drops it at the end, also when something failed. */
export async function withOwnDatabase<T>(home: string, use: (url: string) => Promise<T>): Promise<T> {
  const name = `bench_search_${process.pid}`;
  const admin = new pg.Client(home);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const own = new URL(home);
  own.pathname = `/${name}`;
  try {
    await deployMigrations(own.href);
    return await use(own.href);
  } finally {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  }
}
