import {
  bulkTransaction,
  type Database,
  Prisma,
  type Reader,
  type Statements,
  type Transaction,
} from '@embassy/database';
import { gatherWords } from './gather-words.ts';

const engine = 'postgres';

export type LiveBuild = { id: number; serves: boolean };

/**
 * The builds that changes are written to: the one that serves, and the one being built beside it. Which is which stays
 * so until the transaction ends.
 */
export async function liveBuilds(tx: Transaction): Promise<LiveBuild[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext(${swapLock}))`;
  return tx.$queryRaw<LiveBuild[]>`SELECT id, serves_from IS NOT NULL AS serves FROM search_build
    WHERE engine = ${engine} ORDER BY id`;
}

/** Held by whoever makes another build serve. */
const swapLock = 'embassy search swap';

/** The number of the build that serves, as a subquery; null when there is none. */
export const servingBuildSql = Prisma.sql`(SELECT max(id) FROM search_build
  WHERE engine = ${engine} AND serves_from IS NOT NULL)`;

/** Makes sure that something serves, if only an empty index that grows with every change. */
export async function ensureServing(db: Database): Promise<void> {
  await db.$executeRaw`INSERT INTO search_build (engine, serves_from)
    SELECT ${engine}, now() WHERE NOT EXISTS (
      SELECT FROM search_build WHERE engine = ${engine} AND serves_from IS NOT NULL)`;
}

export type BuildState = { id: number; after: number; documents: number };

/** The build that is under way, or a new one. */
export async function openBuild(db: Database): Promise<BuildState> {
  const [open] = await db.$queryRaw<BuildState[]>`SELECT id, after, documents FROM search_build
    WHERE engine = ${engine} AND serves_from IS NULL ORDER BY id LIMIT 1`;
  if (open) return open;
  const [made] = await db.$queryRaw<[BuildState]>`INSERT INTO search_build (engine) VALUES (${engine})
    RETURNING id, after, documents`;
  return made;
}

export async function advanceBuild(
  tx: Statements,
  id: number,
  upTo: number,
  documents: number,
): Promise<void> {
  await tx.$executeRaw`UPDATE search_build SET after = ${upTo}, documents = documents + ${documents} WHERE id = ${id}`;
}

/** From now on this build serves, with the vocabulary of all its blocks; nothing of the others is left. */
export async function serveBuild(db: Database, id: number): Promise<void> {
  await bulkTransaction(db, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${swapLock}))`;
    await gatherWords(tx, id);
    await tx.$executeRaw`UPDATE search_build SET serves_from = now() WHERE id = ${id}`;
    await tx.$executeRaw`DELETE FROM search_build WHERE engine = ${engine} AND id < ${id}`;
  });
  await clearAway(db);
}

/** Rows of builds that are gone. A search that they are taken away from asks once more; suggestions find less once. */
async function clearAway(db: Reader): Promise<void> {
  for (const table of ['search_document', 'search_posting', 'search_block', 'search_word']) {
    await db.$executeRaw`DELETE FROM ${Prisma.raw(table)} WHERE build NOT IN (
      SELECT id FROM search_build WHERE engine = ${engine})`;
    // Plans made for the tables as they were would read far too much.
    await db.$executeRaw`ANALYZE ${Prisma.raw(table)}`;
  }
}
