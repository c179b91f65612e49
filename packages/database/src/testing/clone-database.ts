import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A database that is migrated and empty; tests clone it. */
    templateUrl: string;
  }
}

/** A fresh copy of the migrated template. `drop` removes it. */
export async function cloneDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const template = new URL(inject('templateUrl'));
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const own = new URL(template);
  own.pathname = `/${name}`;
  const admin = new URL(template);
  admin.pathname = '/embassy';
  const run = async (sql: string) => {
    const client = new pg.Client(admin.href);
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await run(`CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`);
  return { url: own.href, drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
}
