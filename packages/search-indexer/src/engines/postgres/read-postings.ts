import { type Database, Prisma } from '@embassy/database';
import type { PostingsByTerm } from './score-postings.ts';
import { propertyTerm } from './weigh-terms.ts';

const firstAudience = propertyTerm.audience('');

/** The postings of these terms, as they are packed. */
export async function readPostings(
  db: Database,
  build: number,
  terms: readonly string[],
): Promise<PostingsByTerm> {
  return terms.length === 0 ? new Map() : read(db, ofTerms(build, terms));
}

/**
 * The same, and the postings of all audiences but those of whoever asks: `forbidden` are the terms of what they must
 * not find.
 */
export async function readPermitted(
  db: Database,
  build: number,
  { terms, audiences }: { terms: readonly string[]; audiences: readonly string[] },
): Promise<{ postings: PostingsByTerm; forbidden: string[] }> {
  const postings = await read(
    db,
    Prisma.sql`${ofTerms(build, terms)} UNION ALL SELECT term, block, postings FROM search_posting
      WHERE build = ${build} AND term >= ${firstAudience} AND term < ${`${firstAudience}\u{10ffff}`}
        AND term <> ALL(${audiences.map(propertyTerm.audience)})`,
  );
  return { postings, forbidden: [...postings.keys()].filter((term) => term.startsWith(firstAudience)) };
}

const ofTerms = (build: number, terms: readonly string[]) => Prisma.sql`SELECT term, block, postings
  FROM search_posting WHERE build = ${build} AND term = ANY(${[...terms]})`;

/** In how many threads each of these terms is; those that are in none are missing. */
export async function readFrequencies(
  db: Database,
  build: number,
  terms: readonly string[],
): Promise<Map<string, number>> {
  if (terms.length === 0) return new Map();
  const rows = await db.$queryRaw<{ term: string; threads: number }[]>`
    SELECT term, (sum(length(postings)) / 3)::int AS threads FROM search_posting
    WHERE build = ${build} AND term = ANY(${[...terms]}) GROUP BY term`;
  return new Map(rows.map(({ term, threads }) => [term, threads]));
}

/** Postings as text: less to send and to read than bytes, which are sent in hexadecimal. */
type Row = { term: string; block: number; postings: string };

async function read(db: Database, wanted: Prisma.Sql): Promise<PostingsByTerm> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT term, block, encode(postings, 'base64') AS postings FROM (${wanted}) AS wanted`;
  const terms = new Map<string, Map<number, Uint8Array>>();
  for (const { term, block, postings } of rows) {
    let blocks = terms.get(term);
    if (!blocks) {
      blocks = new Map();
      terms.set(term, blocks);
    }
    blocks.set(block, Buffer.from(postings, 'base64'));
  }
  return terms;
}
