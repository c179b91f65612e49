import type { Database, Transaction } from '@embassy/database';

/** The engine's name, under which its builds and failures are kept. */
export const engineName = 'meilisearch';

export type BuildState = { id: number; after: number; documents: number };

/** The builds that changes are written to: the one that serves, and the one being built beside it. */
export async function liveBuilds(db: Database): Promise<number[]> {
  const rows = await db.$queryRaw<
    { id: number }[]
  >`SELECT id FROM search_build WHERE engine = ${engineName} ORDER BY id`;
  return rows.map(({ id }) => id);
}

/** The build that serves; null before the first. */
export async function servingBuild(db: Database): Promise<number | null> {
  const [{ id }] = await db.$queryRaw<[{ id: number | null }]>`SELECT max(id) AS id FROM search_build
    WHERE engine = ${engineName} AND serves_from IS NOT NULL`;
  return id;
}

/** Makes sure that something serves, if only an empty index that grows with every change. */
export async function ensureServing(db: Database): Promise<void> {
  if ((await servingBuild(db)) !== null) return;
  await db.$transaction(async (tx) => {
    await lockBuilds(tx);
    await tx.$executeRaw`INSERT INTO search_build (engine, serves_from)
      SELECT ${engineName}, now() WHERE NOT EXISTS (
        SELECT FROM search_build WHERE engine = ${engineName} AND serves_from IS NOT NULL)`;
  });
}

/** The build that is under way, or a new one. */
export async function openBuild(db: Database): Promise<BuildState> {
  return db.$transaction(async (tx) => {
    await lockBuilds(tx);
    const [open] = await tx.$queryRaw<BuildState[]>`SELECT id, after, documents FROM search_build
      WHERE engine = ${engineName} AND serves_from IS NULL ORDER BY id LIMIT 1`;
    if (open) return open;
    const [made] = await tx.$queryRaw<[BuildState]>`INSERT INTO search_build (engine) VALUES (${engineName})
      RETURNING id, after, documents`;
    return made;
  });
}

export async function advanceBuild(db: Database, id: number, upTo: number, documents: number): Promise<void> {
  await db.$executeRaw`UPDATE search_build SET after = ${upTo}, documents = documents + ${documents} WHERE id = ${id}`;
}

/** A build whose index is gone is begun anew. */
export async function restartBuild(db: Database, id: number): Promise<void> {
  await db.$executeRaw`UPDATE search_build SET after = 0, documents = 0 WHERE id = ${id}`;
}

/** From now on this build serves. */
export async function serveBuild(db: Database, id: number): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockBuilds(tx);
    await tx.$executeRaw`UPDATE search_build SET serves_from = now() WHERE id = ${id}`;
    await tx.$executeRaw`DELETE FROM search_build WHERE engine = ${engineName} AND id < ${id}`;
  });
}

async function lockBuilds(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('embassy search builds'), hashtext(${engineName}))`;
}
