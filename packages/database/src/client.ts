import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from './generated/prisma/client.ts';

/** The whole database, as Prisma sees it. */
export type Database = PrismaClient;

/** One transaction: what an action's steps receive. */
export type Transaction = Prisma.TransactionClient;

/** Either; for reads that serve inside and outside a transaction. */
export type Reader = Database | Transaction;

/**
 * Connects lazily to `url`.
 * @param options.connections most connections this process holds at a time
 */
export function createDatabase(url: string, options: { connections?: number } = {}): Database {
  const adapter = new PrismaPg({ connectionString: url, max: options.connections ?? 10 });
  return new PrismaClient({ adapter });
}
