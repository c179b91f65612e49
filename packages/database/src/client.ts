import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from './generated/prisma/client.ts';
import { retryDeadlocks } from './retry-deadlocks.ts';

/** The whole database, as Prisma sees it. */
export type Database = PrismaClient;

/** One transaction: what an action's steps receive. */
export type Transaction = Prisma.TransactionClient;

/** Either; for reads that serve inside and outside a transaction. */
export type Reader = Database | Transaction;

type DatabaseOptions = {
  /** Most connections this process holds at a time. */
  connections?: number;
  /** Told of every statement; for those who count them. */
  onQuery?(sql: string): void;
};

// Many may wait for the same row: a thread that everybody votes on at once. Whoever waits this long has gone away.
const transactionOptions = { maxWait: 15_000, timeout: 30_000 };

/** Connects lazily to `url`. */
export function createDatabase(url: string, { connections = 10, onQuery }: DatabaseOptions = {}): Database {
  const db = connect(url, connections, onQuery);
  urls.set(db, url);
  return db;
}

/** By what they connect to, for those who need a connection of their own. */
const urls = new WeakMap<Database, string>();

/** What `createDatabase` was given. */
export function urlOf(db: Database): string {
  const url = urls.get(db);
  if (url === undefined) throw new TypeError('This is no database, but a transaction or a copy of one.');
  return url;
}

function connect(url: string, connections: number, onQuery: DatabaseOptions['onQuery']): Database {
  const adapter = new PrismaPg({ connectionString: url, max: connections });
  if (!onQuery) return retryDeadlocks(new PrismaClient({ adapter, transactionOptions }));
  const client = new PrismaClient({
    adapter,
    transactionOptions,
    log: [{ emit: 'event', level: 'query' }],
  });
  client.$on('query', ({ query }) => onQuery(query));
  return retryDeadlocks(client);
}
