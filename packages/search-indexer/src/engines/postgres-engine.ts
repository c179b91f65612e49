import { type Database, Prisma } from '@embassy/database';
import type { SearchEngine } from '../contract.ts';

/** Text search configuration of a post's language; others are indexed as they are written. */
const configurations: Record<string, string> = {
  en: 'english',
  sv: 'swedish',
  da: 'danish',
  nl: 'dutch',
  fr: 'french',
};

const configurationOf = (language: string) => Prisma.sql`${configurations[language] ?? 'simple'}::regconfig`;

/** Every configuration in use: a query's language is not known, so it is stemmed in each. */
const allConfigurations = [...Object.values(configurations), 'simple'];

/** Any of the words, in any of the languages; a document with more and rarer of them ranks higher. */
function anyWord(text: string): Prisma.Sql {
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, 32);
  if (words.length === 0) return Prisma.sql`''::tsquery`;
  const perWord = words.flatMap((word) =>
    allConfigurations.map((name) => Prisma.sql`plainto_tsquery(${name}::regconfig, ${word})`),
  );
  return Prisma.sql`(${Prisma.join(perWord, ' || ')})`;
}

/** The embedded engine: documents in PostgreSQL itself, searched by its full text search. */
export function createPostgresEngine(db: Database): SearchEngine {
  return {
    name: 'postgres',

    async upsert(documents) {
      for (const d of documents) {
        const configuration = configurationOf(d.language);
        await db.$executeRaw`
          INSERT INTO search_document (thread_id, kind, category_id, product_id, tags, language, audience, solved,
            title, body, answers, created_at, last_activity_at, vector)
          VALUES (${d.threadId}, ${d.kind}::thread_kind, ${d.categoryId}, ${d.productId}, ${d.tags}, ${d.language},
            ${d.audience}, ${d.solved}, ${d.title}, ${d.body}, ${d.answers}, ${d.createdAt}, ${d.lastActivityAt},
            setweight(to_tsvector(${configuration}, ${d.title}), 'A')
              || setweight(to_tsvector('simple', ${d.tags.join(' ')}), 'B')
              || setweight(to_tsvector(${configuration}, ${d.body}), 'C')
              || setweight(to_tsvector(${configuration}, ${d.answers}), 'D'))
          ON CONFLICT (thread_id) DO UPDATE SET kind = excluded.kind, category_id = excluded.category_id,
            product_id = excluded.product_id, tags = excluded.tags, language = excluded.language,
            audience = excluded.audience, solved = excluded.solved, title = excluded.title, body = excluded.body,
            answers = excluded.answers, last_activity_at = excluded.last_activity_at, vector = excluded.vector`;
      }
    },

    async remove(threadIds) {
      if (threadIds.length === 0) return;
      await db.$executeRaw`DELETE FROM search_document WHERE thread_id IN (${Prisma.join([...threadIds])})`;
    },

    async search(query) {
      if (query.audiences.length === 0) return { hits: [], total: 0 };
      const where = [Prisma.sql`audience IN (${Prisma.join([...query.audiences])})`];
      if (query.kind) where.push(Prisma.sql`kind = ${query.kind}::thread_kind`);
      if (query.categoryId != null) where.push(Prisma.sql`category_id = ${query.categoryId}`);
      if (query.productId != null) where.push(Prisma.sql`product_id = ${query.productId}`);
      if (query.tag) where.push(Prisma.sql`${query.tag} = ANY(tags)`);
      if (query.language) where.push(Prisma.sql`language = ${query.language}`);
      if (query.solved !== undefined) where.push(Prisma.sql`solved = ${query.solved}`);
      const rows = await db.$queryRaw<{ thread_id: number; excerpt: string; total: bigint }[]>`
        WITH wanted AS (SELECT ${anyWord(query.text)} AS q),
        found AS (
          SELECT thread_id, title, body, answers, language, q,
            ts_rank_cd('{0.1,0.3,0.5,1.0}', vector, q, 1) AS rank, count(*) OVER () AS total
          FROM search_document, wanted
          WHERE vector @@ q AND ${Prisma.join(where, ' AND ')}
          ORDER BY rank DESC, thread_id DESC LIMIT ${query.limit} OFFSET ${query.offset}
        )
        SELECT thread_id, total, ts_headline('simple', left(body || ' ' || answers, 5000), q,
          E'StartSel=\u0001,StopSel=\u0002,MaxWords=32,MinWords=16,MaxFragments=1') AS excerpt
        FROM found ORDER BY rank DESC, thread_id DESC`;
      return {
        hits: rows.map((row) => ({ threadId: row.thread_id, excerpt: row.excerpt })),
        total: Number(rows[0]?.total ?? 0),
      };
    },

    async similar(text, audiences, limit) {
      if (audiences.length === 0) return [];
      const rows = await db.$queryRaw<{ thread_id: number }[]>`
        WITH wanted AS (SELECT ${anyWord(text)} AS q)
        SELECT thread_id FROM search_document, wanted
        WHERE vector @@ q AND audience IN (${Prisma.join([...audiences])})
        ORDER BY ts_rank_cd('{0.1,0.3,0.5,1.0}', vector, q, 1) DESC, thread_id DESC LIMIT ${limit}`;
      return rows.map((row) => row.thread_id);
    },
  };
}
