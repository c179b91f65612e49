import { type Database, Prisma } from '@embassy/database';
import type { SearchEngine, SearchQuery, SearchResult } from '../contract.ts';
import { anyWordSql, configurationSql, wordsOf } from '../words-query.ts';

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
      const anyWord = anyWordSql(words);
      if (query.audiences.length === 0 || !anyWord) return { threadIds: [], total: 0 };
      const where = filtersOf(query);
      const { limit, offset } = query;
      const byWords = await page(db, { ...wordsSource(anyWord), where, limit, offset });
      if (byWords.total > 0) return byWords;
      // No such word anywhere: perhaps a letter is wrong. Titles that look alike.
      return page(db, { ...alikeSource(words.join(' ')), where, limit, offset });
    },

    async similar(text, audiences, limit) {
      const anyWord = anyWordSql(wordsOf(text));
      if (audiences.length === 0 || !anyWord) return [];
      const rows = await db.$queryRaw<{ threadId: number }[]>`
        SELECT thread_id AS "threadId" FROM search_document, (SELECT ${anyWord} AS q OFFSET 0) AS wanted
        WHERE vector @@ q AND audience = ANY(${[...audiences]})
        ORDER BY ${rankSql} DESC, thread_id DESC LIMIT ${limit}`;
      return rows.map(({ threadId }) => threadId);
    },
  };
}

type Source = { from: Prisma.Sql; match: Prisma.Sql; rank: Prisma.Sql };

function wordsSource(anyWord: Prisma.Sql): Source {
  return {
    from: Prisma.sql`search_document, (SELECT ${anyWord} AS q OFFSET 0) AS wanted`,
    match: Prisma.sql`vector @@ q`,
    rank: rankSql,
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

async function page(db: Database, { from, match, rank, where, limit, offset }: Page): Promise<SearchResult> {
  const found = await db.$queryRaw<{ threadId: number; total: number }[]>`
    SELECT thread_id AS "threadId", count(*) OVER ()::int AS total FROM ${from} WHERE ${match} AND ${where}
    ORDER BY ${rank} DESC, thread_id DESC LIMIT ${limit} OFFSET ${offset}`;
  const [first] = found;
  if (first) return { threadIds: found.map(({ threadId }) => threadId), total: first.total };
  if (offset === 0) return { threadIds: [], total: 0 };
  // Beyond the last page no row tells the total.
  const [all] = await db.$queryRaw<[{ total: number }]>`
    SELECT count(*)::int AS total FROM ${from} WHERE ${match} AND ${where}`;
  return { threadIds: [], total: all.total };
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
