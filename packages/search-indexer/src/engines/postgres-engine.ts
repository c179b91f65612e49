import { type Database, Prisma } from '@embassy/database';
import type { SearchEngine, SearchQuery, SearchResult } from '../contract.ts';
import { configurationSql, isStopWordSql, wordSql, wordsOf, wordsSql } from '../words-query.ts';

/** Weights of answers, body, tags and title; the longer a text, the less one word in it says. */
const rankSql = Prisma.sql`ts_rank_cd('{0.1,0.3,0.5,1.0}', vector, q, 1)`;

/** The embedded engine: documents in PostgreSQL itself, searched by its full text search. */
export function createPostgresEngine(db: Database): SearchEngine {
  return {
    name: 'postgres',

    async upsert(documents) {
      if (documents.length === 0) return;
      const configuration = configurationSql(Prisma.sql`d.language`);
      await db.$executeRaw`
        INSERT INTO search_document (thread_id, kind, category_id, product_id, tags, language, audience, solved,
          title, body, answers, created_at, last_activity_at, vector)
        SELECT "threadId", kind, "categoryId", "productId", tags, language, audience, solved, title, body, answers,
          "createdAt", "lastActivityAt",
          setweight(to_tsvector(${configuration}, title), 'A')
            || setweight(to_tsvector('simple', array_to_string(tags, ' ')), 'B')
            || setweight(to_tsvector(${configuration}, body), 'C')
            || setweight(to_tsvector(${configuration}, answers), 'D')
        FROM jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) AS d("threadId" int, kind thread_kind,
          "categoryId" int, "productId" int, tags text[], language text, audience text, solved boolean, title text,
          body text, answers text, "createdAt" timestamptz, "lastActivityAt" timestamptz)
        ORDER BY "threadId"
        ON CONFLICT (thread_id) DO UPDATE SET kind = excluded.kind, category_id = excluded.category_id,
          product_id = excluded.product_id, tags = excluded.tags, language = excluded.language,
          audience = excluded.audience, solved = excluded.solved, title = excluded.title, body = excluded.body,
          answers = excluded.answers, created_at = excluded.created_at,
          last_activity_at = excluded.last_activity_at, vector = excluded.vector`;
    },

    async remove(threadIds) {
      if (threadIds.length === 0) return;
      await db.$executeRaw`DELETE FROM search_document WHERE thread_id = ANY(${[...threadIds]}::int[])`;
    },

    async prune({ after, upTo, keep }) {
      await db.$executeRaw`DELETE FROM search_document
        WHERE thread_id > ${after} AND (${upTo}::int IS NULL OR thread_id <= ${upTo}::int)
          AND thread_id <> ALL(${[...keep]}::int[])`;
    },

    async search(query) {
      const words = wordsOf(query.text);
      if (query.audiences.length === 0 || words.length === 0) return { threadIds: [], total: 0 };
      const where = filtersOf(query);
      const { limit, offset } = query;
      const byWords = await page(db, { ...wordsSource(await weigh(db, words)), where, limit, offset });
      if (byWords.total > 0) return byWords;
      // No such word anywhere: perhaps a letter is wrong. Titles that look alike.
      return page(db, { ...alikeSource(words.join(' ')), where, limit, offset });
    },

    async similar(text, audiences, limit) {
      const words = wordsOf(text);
      if (audiences.length === 0 || words.length === 0) return [];
      const where = Prisma.sql`audience = ANY(${[...audiences]})`;
      const found = await page(db, { ...wordsSource(await weigh(db, words)), where, limit, offset: 0 });
      return found.threadIds;
    },
  };
}

/** Documents that a word may be in and still tell them from others; a word in more of them is too common. */
const COMMON = 3_000;
/** Documents that are ranked; of more, the newest. */
const RANKED = 5_000;

/** What the words of a query are worth: those that say something, and among them those that tell documents apart. */
type Weighed = { telling: string[]; rare: string[] };

async function weigh(db: Database, words: readonly string[]): Promise<Weighed> {
  const word = Prisma.sql`word`;
  const rows = await db.$queryRaw<{ word: string; stops: boolean; documents: number }[]>`
    SELECT word, ${isStopWordSql(word)} AS stops,
      (SELECT count(*)::int FROM (
        SELECT FROM search_document WHERE vector @@ ${wordSql(word)} LIMIT ${COMMON + 1}
      ) AS bounded) AS documents
    FROM unnest(${[...words]}::text[]) AS word`;
  const content = rows.filter(({ stops }) => !stops);
  const telling = content.length > 0 ? content : rows;
  const rare: string[] = [];
  let sum = 0;
  for (const { word, documents } of telling.toSorted((a, b) => a.documents - b.documents)) {
    sum += documents;
    if (documents > COMMON || sum > RANKED) break;
    rare.push(word);
  }
  return { telling: telling.map(({ word }) => word), rare };
}

type Source = { from: Prisma.Sql; match: Prisma.Sql; rank: Prisma.Sql };

/** Documents with all telling words, and below them those with any of the rare ones. */
function wordsSource({ telling, rare }: Weighed): Source {
  return {
    from: Prisma.sql`search_document, (
      SELECT whole, whole || partly AS q
      FROM (SELECT ${wordsSql(telling, 'all')} AS whole, ${wordsSql(rare, 'any')} AS partly OFFSET 0) AS asked OFFSET 0
    ) AS wanted`,
    match: Prisma.sql`vector @@ q`,
    rank: Prisma.sql`(vector @@ whole)::int + ${rankSql} / 1000`,
  };
}

function alikeSource(text: string): Source {
  return {
    from: Prisma.sql`search_document`,
    match: Prisma.sql`${text} <% title`,
    rank: Prisma.sql`word_similarity(${text}, title)`,
  };
}

type Page = Source & { where: Prisma.Sql; limit: number; offset: number };

/** Matches are counted by the index alone; only as many as can be ranked in good time are read whole. */
async function page(db: Database, { from, match, rank, where, limit, offset }: Page): Promise<SearchResult> {
  const [result] = await db.$queryRaw<[{ threadIds: number[] | null; total: number }]>`
    WITH matching AS MATERIALIZED (SELECT thread_id FROM ${from} WHERE ${match} AND ${where}),
    ranked AS (
      SELECT thread_id, ${rank} AS rank FROM ${from}
      WHERE thread_id = ANY(ARRAY(SELECT thread_id FROM matching ORDER BY thread_id DESC LIMIT ${RANKED}))
    ),
    listed AS (SELECT thread_id, rank FROM ranked ORDER BY rank DESC, thread_id DESC LIMIT ${limit} OFFSET ${offset})
    SELECT (SELECT count(*)::int FROM matching) AS total,
      (SELECT array_agg(thread_id ORDER BY rank DESC, thread_id DESC) FROM listed) AS "threadIds"`;
  return { threadIds: result.threadIds ?? [], total: result.total };
}

function filtersOf(query: SearchQuery): Prisma.Sql {
  const where = [Prisma.sql`audience = ANY(${[...query.audiences]})`];
  if (query.kind) where.push(Prisma.sql`kind = ${query.kind}::thread_kind`);
  if (query.categoryIds) where.push(Prisma.sql`category_id = ANY(${[...query.categoryIds]}::int[])`);
  if (query.productId != null) where.push(Prisma.sql`product_id = ${query.productId}`);
  if (query.tag !== undefined) where.push(Prisma.sql`${query.tag} = ANY(tags)`);
  if (query.language) where.push(Prisma.sql`language = ${query.language}`);
  if (query.solved !== undefined) where.push(Prisma.sql`solved = ${query.solved}`);
  return Prisma.join(where, ' AND ');
}
