import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { type Database, urlOf } from '../client.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { BinaryRowReader } from './binary-row-reader.ts';

/** SQL in its own words, in whichever transaction. */
export type Statements = {
  /** Returns how many rows it touched. */
  $executeRaw(strings: TemplateStringsArray, ...values: unknown[]): Promise<number>;
  $queryRaw<Rows>(strings: TemplateStringsArray, ...values: unknown[]): Promise<Rows>;
};

export type BulkTransaction = Statements & {
  /** Writes the rows that `BinaryRows` made into these columns of a table. */
  copy(table: string, columns: readonly string[], rows: Uint8Array): Promise<void>;
  /**
   * Reads what a query gives, row by row as it comes, waiting for `each` where that takes time. COPY takes no
   * parameters: the query says all there is to say.
   */
  read(query: string, each: (row: BinaryRowReader) => void | Promise<void>): Promise<void>;
};

/** One transaction on a connection of its own, for those who write or read so much that COPY is worth it. */
export async function bulkTransaction<Result>(
  db: Database,
  work: (tx: BulkTransaction) => Promise<Result>,
): Promise<Result> {
  return bulkTransactionAt(urlOf(db), work);
}

/** The same for whoever has no `Database`, as other threads. */
export async function bulkTransactionAt<Result>(
  url: string,
  work: (tx: BulkTransaction) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(url);
  // A connection that is lost rejects the statement under way, or the next; unheard, it would end the process as well.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('BEGIN');
    const result = await work(statementsOf(client));
    await client.query('COMMIT');
    return result;
  } finally {
    // Without a commit nothing of it happened.
    await client.end();
  }
}

function statementsOf(client: pg.Client): BulkTransaction {
  const run = (strings: TemplateStringsArray, values: unknown[]) => {
    const { text, values: given } = Prisma.sql(strings, ...values);
    return client.query(text, given);
  };
  return {
    $executeRaw: async (strings, ...values) => (await run(strings, values)).rowCount ?? 0,
    $queryRaw: async <Rows>(strings: TemplateStringsArray, ...values: unknown[]) =>
      (await run(strings, values)).rows as Rows,
    copy: async (table, columns, rows) => {
      const names = columns.map((column) => `"${column}"`).join(', ');
      const into = client.query(copyFrom(`COPY "${table}" (${names}) FROM STDIN WITH (FORMAT binary)`));
      await pipeline(Readable.from([rows]), into);
    },
    read: async (query, each) => {
      const reader = new BinaryRowReader();
      const rows = client.query(copyTo(`COPY (${query}) TO STDOUT WITH (FORMAT binary)`));
      for await (const piece of rows) {
        for (const row of reader.read(piece)) {
          const waiting = each(row);
          if (waiting) await waiting;
        }
      }
    },
  };
}
