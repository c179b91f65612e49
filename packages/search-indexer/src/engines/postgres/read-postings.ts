import type { Database } from '@embassy/database';
import { propertyTerm } from './weigh-terms.ts';

const firstAudience = propertyTerm.audience('');

/** The postings of these terms, as they are packed. */
export async function readPostings(
  db: Database,
  build: number,
  terms: readonly string[],
): Promise<Map<string, Map<number, Uint8Array>>> {
  if (terms.length === 0) return new Map();
  return byTerm(
    await db.$queryRaw<Row[]>`SELECT term, block, encode(postings, 'base64') AS postings FROM search_posting
      WHERE build = ${build} AND term = ANY(${[...terms]})`,
  );
}

/** The threads of all audiences but these: what whoever asks must not find. */
export async function readForbidden(
  db: Database,
  build: number,
  audiences: readonly string[],
): Promise<Map<string, Map<number, Uint8Array>>> {
  return byTerm(
    await db.$queryRaw<Row[]>`SELECT term, block, encode(postings, 'base64') AS postings FROM search_posting
      WHERE build = ${build} AND term >= ${firstAudience} AND term < ${`${firstAudience}\u{10ffff}`}
        AND term <> ALL(${audiences.map(propertyTerm.audience)})`,
  );
}

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

function byTerm(rows: readonly Row[]): Map<string, Map<number, Uint8Array>> {
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
