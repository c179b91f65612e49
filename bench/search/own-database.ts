import { setTimeout } from 'node:timers/promises';
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
    await drop(admin, name);
    await admin.end();
  }
}

/** The server's own housekeeping may be in it, which nobody but a superuser can end; it soon goes by itself. */
async function drop(admin: pg.Client, name: string): Promise<void> {
  for (let tries = 30; ; tries--) {
    try {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      return;
    } catch (error) {
      if (tries === 0) throw error;
      await setTimeout(1_000);
    }
  }
}
