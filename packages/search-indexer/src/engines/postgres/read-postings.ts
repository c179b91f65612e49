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

/** All rows in one, their postings behind each other: hundreds of rows take longer to be sent and read than to be found. */
type Gathered = { terms: string | null; blocks: string; lengths: string; packed: string };

async function read(db: Database, rows: Prisma.Sql): Promise<PostingsByTerm> {
  // Postings as text: less to send and to read than bytes, which are sent in hexadecimal.
  const [{ terms, blocks, lengths, packed }] = await db.$queryRaw<[Gathered]>`
    SELECT string_agg(term, ${separator}) AS terms, string_agg(block::text, ',') AS blocks,
      string_agg(length(postings)::text, ',') AS lengths, encode(string_agg(postings, ''), 'base64') AS packed
    FROM (${rows}) AS wanted`;
  const byTerm = new Map<string, Map<number, Uint8Array>>();
  if (terms === null) return byTerm;
  const bytes = Buffer.from(packed, 'base64');
  const [blockOf, lengthOf] = [blocks.split(','), lengths.split(',')];
  let end = 0;
  for (const [nth, term] of terms.split(separator).entries()) {
    let ofTerm = byTerm.get(term);
    if (!ofTerm) {
      ofTerm = new Map();
      byTerm.set(term, ofTerm);
    }
    const start = end;
    end += Number(lengthOf[nth]);
    ofTerm.set(Number(blockOf[nth]), bytes.subarray(start, end));
  }
  return byTerm;
}

/** Between terms; none has it in it. */
const separator = '\n';
