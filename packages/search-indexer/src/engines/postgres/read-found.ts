import { type Database, Prisma, type ThreadKind } from '@embassy/database';
import type { FacetCount, SearchFacets, SearchFilters } from '../../contract.ts';
import { servingBuildSql } from './builds.ts';
import type { Scored } from './score-postings.ts';

/** What is known of a found thread, as its document says, and how it stands now. */
export type FoundThread = {
  threadId: number;
  kind: ThreadKind;
  categoryId: number;
  productId: number | null;
  tags: string[];
  language: string;
  solved: boolean;
  status: string | null;
  createdAt: number;
  score: number;
  viewCount: number;
};

/** What is read of each found thread, all values of one column together: hundreds of rows are soon sent and read. */
const columns = {
  threadId: Prisma.sql`d.thread_id`,
  kind: Prisma.sql`d.kind`,
  categoryId: Prisma.sql`d.category_id`,
  productId: Prisma.sql`d.product_id`,
  tags: Prisma.sql`d.tags`,
  language: Prisma.sql`d.language`,
  solved: Prisma.sql`d.solved`,
  status: Prisma.sql`d.status`,
  createdAt: Prisma.sql`extract(epoch FROM d.created_at)`,
  score: Prisma.sql`coalesce(t.score, 0)`,
  viewCount: Prisma.sql`coalesce(t.view_count, 0)`,
} as const satisfies Record<keyof FoundThread, Prisma.Sql>;

type Columns = { [K in keyof FoundThread]: FoundThread[K][] | null };

const columnsSql = Prisma.sql`json_build_object(${Prisma.join(
  Object.entries(columns).map(([name, value]) => Prisma.sql`${Prisma.raw(`'${name}'`)}, json_agg(${value})`),
)})::text`;

/**
 * Whether a thread still is what its document says it is to those who ask: one that was hidden or restricted a moment
 * ago is not even counted. A document whose thread is gone altogether is dropped where ids are read through access.
 */
const standsSql = (audiences: readonly string[]) => Prisma.sql`(t.id IS NULL
  OR (t.state = 'VISIBLE' AND t.merged_into_id IS NULL AND t.audience = ANY(${[...audiences]})))`;

/** What is known of these threads, and the build that serves now: another one may have taken over since. */
export async function readFound(
  db: Database,
  build: number,
  { threadIds, audiences }: { threadIds: readonly number[]; audiences: readonly string[] },
): Promise<{ threads: Map<number, FoundThread>; serving: number | null }> {
  // The ids are said of both tables: otherwise all threads may be read to join them.
  const [result] = await db.$queryRaw<[{ columns: string; serving: number | null }]>`
    WITH asked AS MATERIALIZED (SELECT ${`{${threadIds.join()}}`}::int[] AS ids)
    SELECT (SELECT ${columnsSql} FROM search_document d
        LEFT JOIN thread t ON t.id = d.thread_id AND t.id = ANY((SELECT ids FROM asked)::int[])
      WHERE d.build = ${build} AND d.thread_id = ANY((SELECT ids FROM asked)::int[]) AND ${standsSql(audiences)}
      ) AS columns, ${servingBuildSql} AS serving`;
  return {
    threads: new Map(threadsOf(result.columns).map((thread) => [thread.threadId, thread])),
    serving: result.serving,
  };
}

type Browsed = {
  filters: SearchFilters;
  audiences: readonly string[];
  limit: number;
  /** Where it is known to be among few: those. */
  among: readonly number[] | null;
};

/** Without words: everything that the filters leave, the newest first. */
export async function browse(
  db: Database,
  { filters, audiences, limit, among }: Browsed,
): Promise<FoundThread[]> {
  const where = [
    Prisma.sql`d.build = ${servingBuildSql}`,
    Prisma.sql`d.audience = ANY(${[...audiences]})`,
    standsSql(audiences),
  ];
  if (among !== null) where.push(Prisma.sql`d.thread_id = ANY(${`{${among.join()}}`}::int[])`);
  if (filters.kind) where.push(Prisma.sql`d.kind = ${filters.kind}::thread_kind`);
  if (filters.categoryIds) where.push(Prisma.sql`d.category_id = ANY(${[...filters.categoryIds]}::int[])`);
  if (filters.productId !== undefined) where.push(Prisma.sql`d.product_id = ${filters.productId}`);
  if (filters.tags?.length) where.push(Prisma.sql`d.tags @> ${[...filters.tags]}`);
  if (filters.language !== undefined) where.push(Prisma.sql`d.language = ${filters.language}`);
  if (filters.solved !== undefined) where.push(Prisma.sql`d.solved = ${filters.solved}`);
  if (filters.statuses) where.push(Prisma.sql`d.status = ANY(${[...filters.statuses]})`);
  if (filters.authorId !== undefined) where.push(Prisma.sql`d.author_id = ${filters.authorId}`);
  const [result] = await db.$queryRaw<[{ columns: string }]>`SELECT ${columnsSql} AS columns FROM (
      SELECT d.* FROM search_document d LEFT JOIN thread t ON t.id = d.thread_id
      WHERE ${Prisma.join(where, ' AND ')} ORDER BY d.created_at DESC, d.thread_id DESC LIMIT ${limit}
    ) AS d LEFT JOIN thread t ON t.id = d.thread_id`;
  return threadsOf(result.columns).sort((a, b) => b.createdAt - a.createdAt || b.threadId - a.threadId);
}

function threadsOf(json: string): FoundThread[] {
  const { threadId, kind, categoryId, productId, tags, language, solved, status, ...rest } = JSON.parse(
    json,
  ) as Columns;
  const { createdAt, score, viewCount } = rest;
  return (threadId ?? []).map((id, at) => ({
    threadId: id,
    kind: kind![at]!,
    categoryId: categoryId![at]!,
    productId: productId![at]!,
    tags: tags![at]!,
    language: language![at]!,
    solved: solved![at]!,
    status: status![at]!,
    createdAt: createdAt![at]!,
    score: score![at]!,
    viewCount: viewCount![at]!,
  }));
}

/** How much a thread that helped many comes before one that fits as well; measured by `npm run bench -- search`. */
const esteem = { score: 0.5, views: 0.35 } as const;
/** How much one comes before that is in the language somebody asks in. */
const ownLanguage = 1.25;

/** The found threads in their order, with what is known of them: those that fit and helped first. */
export function ranked(
  scored: readonly Scored[],
  threads: ReadonlyMap<number, FoundThread>,
  language: string | null,
): FoundThread[] {
  return scored
    .flatMap(({ threadId, score }) => {
      const thread = threads.get(threadId);
      if (!thread) return [];
      const own = language !== null && thread.language === language ? ownLanguage : 1;
      return [{ thread, score: score * esteemOf(thread) * own }];
    })
    .sort((a, b) => b.score - a.score || b.thread.threadId - a.thread.threadId)
    .map(({ thread }) => thread);
}

function esteemOf({ score, viewCount }: FoundThread): number {
  return 1 + esteem.score * Math.log1p(Math.max(0, score)) + esteem.views * Math.log1p(viewCount);
}

/** Values of one facet that are told. */
const facetValues = 20;

export function facetsOf(threads: readonly FoundThread[]): SearchFacets {
  return {
    kind: counted(threads.map(({ kind }) => kind)),
    category: counted(threads.map(({ categoryId }) => categoryId)),
    product: counted(threads.flatMap(({ productId }) => productId ?? [])),
    tag: counted(threads.flatMap(({ tags }) => tags)),
    language: counted(threads.map(({ language }) => language)),
    solved: counted(threads.map(({ solved }) => solved)),
    status: counted(threads.flatMap(({ status }) => status ?? [])),
  };
}

function counted<T>(values: readonly T[]): FacetCount<T>[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, facetValues);
}
