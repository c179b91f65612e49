import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, type Database } from '../client.ts';
import { cloneDatabase } from '../testing/clone-database.ts';
import { BinaryRows } from './binary-rows.ts';
import { bulkTransaction } from './bulk-transaction.ts';

let db: Database;
let drop: () => Promise<void>;
beforeAll(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  db = createDatabase(clone.url, { connections: 2 });
  await db.$executeRaw`CREATE TABLE bulk_row (id int PRIMARY KEY, flag boolean, name text, raw bytea,
    at timestamptz, names text[])`;
});
afterAll(async () => {
  await db.$disconnect();
  await drop();
});

const columns = ['id', 'flag', 'name', 'raw', 'at', 'names'];
type Row = { id: number; flag: boolean; name: string | null; raw: Buffer; at: Date; names: string[] };

function bytesOf(written: readonly Row[]): Uint8Array {
  const rows = new BinaryRows();
  for (const { id, flag, name, raw, at, names } of written) {
    rows.row(columns.length);
    rows.int4(id);
    rows.bool(flag);
    if (name === null) rows.null();
    else rows.text(name);
    rows.bytes(raw);
    rows.timestamptz(at);
    rows.texts(names);
  }
  return rows.end();
}

test('rows arrive as they are, of each type and of more than one piece of memory', async () => {
  const written: Row[] = [
    {
      id: -1,
      flag: false,
      name: null,
      raw: Buffer.alloc(0),
      at: new Date('1969-07-20T20:17:40.123Z'),
      names: [],
    },
    { id: 2 ** 31 - 1, flag: true, name: '', raw: Buffer.from([0, 255]), at: new Date(0), names: [''] },
    {
      id: 7,
      flag: true,
      name: 'crème 漢字 🍺\n\t\\N',
      raw: Buffer.alloc(200_000, 7),
      at: new Date('2026-11-27T10:20:00.999Z'),
      names: ['steam wand', 'NULL', '{"}', 'läcker'],
    },
    {
      id: 8,
      flag: false,
      name: 'é'.repeat(90_000),
      raw: Buffer.from('x'),
      at: new Date('9999-12-31'),
      names: ['a'],
    },
  ];
  await bulkTransaction(db, (tx) => tx.copy('bulk_row', columns, bytesOf(written)));
  const read = await db.$queryRaw<Row[]>`SELECT * FROM bulk_row`;
  const byId = (rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, raw: Buffer.from(row.raw) })).sort((a, b) => a.id - b.id);
  expect(byId(read)).toEqual(byId(written));
});

test('nothing of one that fails is there, and a connection that is lost in it ends nothing else', async () => {
  const lost = bulkTransaction(db, async (tx) => {
    await tx.$executeRaw`INSERT INTO bulk_row (id) VALUES (50)`;
    const [{ pid }] = await tx.$queryRaw<[{ pid: number }]>`SELECT pg_backend_pid() AS pid`;
    await db.$executeRaw`SELECT pg_terminate_backend(${pid}::int)`;
    // The connection says so on its own; nothing is being asked just then.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await tx.$executeRaw`INSERT INTO bulk_row (id) VALUES (51)`;
  });
  await expect(lost).rejects.toThrow();
  const rows = await db.$queryRaw<unknown[]>`SELECT FROM bulk_row WHERE id IN (50, 51)`;
  expect(rows).toEqual([]);
});
