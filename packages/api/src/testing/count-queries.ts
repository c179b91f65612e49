import pg from 'pg';
import { vi } from 'vitest';

/** How many statements reach PostgreSQL while `run` runs. They run as ever; only the calls are counted. */
export async function countQueries(run: () => Promise<unknown>): Promise<number> {
  const queries = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await run();
    return queries.mock.calls.length;
  } finally {
    queries.mockRestore();
  }
}
