import { setTimeout } from 'node:timers/promises';
import type { PrismaClient } from './generated/prisma/client.ts';

/** SQLSTATE of a transaction that PostgreSQL ended in favour of another: nothing of it happened. */
const inFavourOfAnother = new Set(['40P01', '40001']);
const attempts = 4;

/**
 * Runs a transaction again that PostgreSQL ended because two waited for each other. Locks are taken in one order, so
 * that it is rare; but it is nothing that anybody should hear of. What the function does outside of the
 * transaction must bear being done twice.
 */
export function retryDeadlocks(client: PrismaClient): PrismaClient {
  const run = client.$transaction.bind(client) as (...given: unknown[]) => Promise<unknown>;
  const retrying = async (work: unknown, options: unknown) => {
    if (typeof work !== 'function') return run(work, options);
    for (let attempt = 1; ; attempt++) {
      try {
        return await run(work, options);
      } catch (error) {
        if (attempt === attempts || !endedInFavourOfAnother(error)) throw error;
        await setTimeout(Math.random() * 20 * attempt);
      }
    }
  };
  Object.defineProperty(client, '$transaction', { value: retrying });
  return client;
}

function endedInFavourOfAnother(error: unknown): boolean {
  const known = error as {
    code?: string;
    meta?: { driverAdapterError?: { cause?: { originalCode?: string } } };
  };
  const state = known?.meta?.driverAdapterError?.cause?.originalCode;
  return known?.code === 'P2034' || (state !== undefined && inFavourOfAnother.has(state));
}
