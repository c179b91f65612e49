import type { Database } from '@embassy/database';
import pg from 'pg';
import { ImportRefused } from './import-refused.ts';

/** The site's row, made when it is not there. */
export async function beginSource(db: Database, name: string): Promise<{ id: number; name: string }> {
  return db.importSource.upsert({
    where: { name },
    create: { name, kind: 'stackexchange' },
    update: {},
    select: { id: true, name: true },
  });
}

/** The category that threads go to: the one asked for, else one of the site's own, made when it is not there. */
export async function importCategory(
  db: Database,
  site: string,
  slug: string | undefined,
): Promise<{ id: number; audience: string }> {
  const select = { id: true, readAudience: true } as const;
  if (slug !== undefined) {
    const found = await db.category.findUnique({ where: { slug, deletedAt: null }, select });
    if (found) return { id: found.id, audience: found.readAudience };
    const all = await db.category.findMany({
      where: { deletedAt: null },
      select: { slug: true },
      orderBy: { position: 'asc' },
      take: 30,
    });
    const known = all.map((category) => category.slug).join(', ') || 'none yet';
    throw new ImportRefused(`There is no category "${slug}"; there are: ${known}.`);
  }
  const { id, readAudience } = await db.category.upsert({
    where: { slug: site.replaceAll('.', '-') },
    create: {
      slug: site.replaceAll('.', '-'),
      name: site,
      kinds: ['QUESTION', 'TIP', 'IDEA', 'DISCUSSION'],
    },
    update: { deletedAt: null },
    select,
  });
  return { id, audience: readAudience };
}

/** Keeps other imports of the same site out as long as the connection lives. */
export async function lockSource(client: pg.Client, source: { id: number; name: string }): Promise<void> {
  const { rows } = await client.query<{ locked: boolean }>(
    `SELECT pg_try_advisory_lock(hashtext('embassy import'), $1) AS locked`,
    [source.id],
  );
  if (!rows[0]!.locked)
    throw new ImportRefused(`${source.name} is being imported by another process; wait for it.`);
}

/** Connections for an import's transactions. */
export function openPool(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 6 });
  // A connection that breaks while nobody uses it is simply replaced.
  pool.on('error', () => {});
  return pool;
}
