import { type Database, Prisma } from '@embassy/database';
import type { Settings } from '../../../kernel/settings.ts';
import { viewerFor } from '../../../kernel/viewer.ts';
import { visibleCategories } from '../../categories/index.ts';
import { visibleChallenges } from '../../challenges/index.ts';
import { visibleMembersSql } from '../../identity/index.ts';
import { kinds, listedThreadsSql, threadPath } from '../../threads/index.ts';
import { type CountedKind, partSize, pathOfPart, type SitemapEntry } from './sitemaps.rules.ts';

/** Whoever asks for a sitemap, it is what a visitor may read. */
const visitor = viewerFor(null, '');
const rowsAtATime = 1000;
/** Stores in the sitemap of places, which may have 50,000 lines in all. */
const storesListed = 10_000;
/** The same of challenges. */
const challengesListed = 5_000;

type Row = { id: number; name: string; changedAt: Date | null };

/** What is listed of a kind: over `x`, whose `id` is its number. */
type Source = {
  from: Prisma.Sql;
  where: (settings: Settings) => Prisma.Sql;
  name: Prisma.Sql;
  changedAt: Prisma.Sql;
  pathOf: (row: Row) => string;
};

const sources: Record<CountedKind, Source> = {
  threads: {
    from: Prisma.sql`thread t`,
    where: () => listedThreadsSql(visitor),
    name: Prisma.sql`t.slug`,
    changedAt: Prisma.sql`t.last_activity_at`,
    pathOf: ({ id, name }) => threadPath({ id, slug: name }),
  },
  tags: {
    from: Prisma.sql`tag t`,
    // Counted are public threads alone.
    where: () => Prisma.sql`t.thread_count > 0`,
    name: Prisma.sql`t.name::text`,
    changedAt: Prisma.sql`NULL::timestamptz`,
    pathOf: ({ name }) => `/tags/${encodeURIComponent(name)}`,
  },
  members: {
    from: Prisma.sql`member t`,
    // Who has written nothing has a page that says nothing.
    where: (settings) =>
      Prisma.sql`t.state = 'ACTIVE' AND (t.thread_count > 0 OR t.answer_count > 0)
        AND EXISTS (SELECT FROM member m WHERE m.id = t.id AND ${visibleMembersSql(visitor, settings)})`,
    name: Prisma.sql`t.handle::text`,
    changedAt: Prisma.sql`NULL::timestamptz`,
    pathOf: ({ name }) => `/members/${name}`,
  },
};

/** The pages of a part, a thousand rows in memory at a time. */
export async function* entriesOfPart(
  db: Database,
  settings: Settings,
  { kind, part }: { kind: CountedKind; part: number },
): AsyncGenerator<SitemapEntry[]> {
  const { from, where, name, changedAt, pathOf } = sources[kind];
  const end = (part + 1) * partSize;
  for (let last = part * partSize - 1; ; ) {
    const rows = await db.$queryRaw<Row[]>`
      SELECT t.id, ${name} AS name, ${changedAt} AS "changedAt" FROM ${from}
      WHERE t.id > ${last} AND t.id < ${end} AND ${where(settings)} ORDER BY t.id LIMIT ${rowsAtATime}`;
    yield rows.map((row) => ({ path: pathOf(row), changedAt: row.changedAt }));
    if (rows.length < rowsAtATime) return;
    last = rows.at(-1)!.id;
  }
}

/** The parts there are, each with when something in it last changed: what the index lists. */
export async function partsOf(db: Database, settings: Settings): Promise<SitemapEntry[]> {
  const found: SitemapEntry[] = [{ path: '/sitemaps/places.xml' }];
  for (const [kind, { from, where, changedAt }] of Object.entries(sources) as [CountedKind, Source][]) {
    const parts = await db.$queryRaw<{ part: number; changedAt: Date | null }[]>`
      SELECT t.id / ${partSize}::int AS part, max(${changedAt}) AS "changedAt" FROM ${from}
      WHERE ${where(settings)} GROUP BY 1 ORDER BY 1`;
    found.push(...parts.map(({ part, changedAt }) => ({ path: pathOfPart({ kind, part }), changedAt })));
  }
  return found;
}

/** The home page, and what one goes to from there. */
export async function entriesOfPlaces(db: Database): Promise<SitemapEntry[]> {
  const newest = async (where: Prisma.Sql) => {
    const [row] = await db.$queryRaw<{ changedAt: Date }[]>`
      SELECT t.last_activity_at AS "changedAt" FROM thread t
      WHERE ${listedThreadsSql(visitor)} AND ${where} ORDER BY t.last_activity_at DESC LIMIT 1`;
    return row?.changedAt;
  };
  const categories = await db.category.findMany({
    where: visibleCategories(visitor),
    orderBy: { id: 'asc' },
    select: { id: true, slug: true },
  });
  const products = await db.product.findMany({ orderBy: { id: 'asc' }, select: { id: true, slug: true } });
  const entries: SitemapEntry[] = [
    { path: '/', changedAt: await newest(Prisma.sql`TRUE`) },
    { path: '/spaces' },
  ];
  for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) {
    const changedAt = await newest(Prisma.sql`t.kind = ${kind}::thread_kind`);
    entries.push({ path: `/${kind.toLowerCase()}s`, changedAt });
  }
  for (const { id, slug } of categories) {
    entries.push({ path: `/c/${slug}`, changedAt: await newest(Prisma.sql`t.category_id = ${id}`) });
  }
  const challenges = await db.challenge.findMany({
    where: { state: { not: 'DRAFT' }, AND: visibleChallenges(visitor) },
    orderBy: { id: 'asc' },
    select: { slug: true, publishedAt: true, resultAt: true },
    take: challengesListed,
  });
  if (challenges.length > 0) entries.push({ path: '/challenges' });
  for (const { slug, publishedAt, resultAt } of challenges)
    entries.push({ path: `/challenges/${slug}`, changedAt: resultAt ?? publishedAt });
  const stores = await db.store.findMany({
    where: { closedAt: null },
    orderBy: { id: 'asc' },
    select: { slug: true },
    take: storesListed,
  });
  if (stores.length > 0) entries.push({ path: '/stores' });
  for (const { slug } of stores) entries.push({ path: `/stores/${slug}` });
  for (const { id, slug } of products) {
    entries.push({ path: `/products/${slug}`, changedAt: await newest(Prisma.sql`t.product_id = ${id}`) });
  }
  return entries;
}
