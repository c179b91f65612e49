import { type Database, Prisma } from '@embassy/database';
import { counters } from './counters.ts';
import { checkTallies } from './tallies.ts';

export type CounterDifference = {
  table: string;
  id: number;
  column: string;
  /** As it is kept, and as the rows say; dates as text. */
  kept: string | null;
  expected: string | null;
};

type Row = { id: number; kept: (string | null)[]; expected: (string | null)[] };

/** Counters that differ from what their rows say, of at most `limit` rows in each table; all read at one moment. */
export async function checkCounters(db: Database, limit = 20): Promise<CounterDifference[]> {
  return db.$transaction(
    async (tx) => {
      const differences: CounterDifference[] = [];
      for (const { table, key = 'id', columns, expected } of counters) {
        const list = (of: string, type = '') => columns.map((column) => `${of}.${column}${type}`).join(', ');
        const rows = await tx.$queryRaw<Row[]>(
          Prisma.raw(`SELECT e.id, ARRAY[${list('k', '::text')}] AS kept, ARRAY[${list('e', '::text')}] AS expected
            FROM ${table} k JOIN (${expected}) e ON e.id = k.${key}
            WHERE (${list('k')}) IS DISTINCT FROM (${list('e')}) ORDER BY e.id LIMIT ${Math.trunc(limit)}`),
        );
        differences.push(...rows.flatMap((row) => differencesOf(table, columns, row)));
      }
      return [...differences, ...(await checkTallies(tx, limit))];
    },
    { isolationLevel: 'RepeatableRead', timeout: 3_600_000, maxWait: 60_000 },
  );
}

function differencesOf(table: string, columns: readonly string[], row: Row): CounterDifference[] {
  return columns
    .map((column, i) => ({
      table,
      id: row.id,
      column,
      kept: row.kept[i] ?? null,
      expected: row.expected[i] ?? null,
    }))
    .filter(({ kept, expected }) => kept !== expected);
}
