import type { Database } from '@embassy/database';
import { servingBuildSql } from './builds.ts';
import { threadAt, unpackPostings } from './postings.ts';

/** So many threads are sooner read by their ids than found among all by their date. */
const few = 2_000;

/**
 * The threads that have one term of the rarest of these lists: all that have one of each are among them. Null when they
 * are many, which are soon met by whoever goes through all threads from the newest.
 */
export async function fewThreads(
  db: Database,
  required: readonly (readonly string[])[],
): Promise<number[] | null> {
  if (required.length === 0) return null;
  const counts = await db.$queryRaw<{ term: string; threads: number }[]>`
    SELECT term, (sum(length(postings)) / 3)::int AS threads FROM search_posting
    WHERE build = ${servingBuildSql} AND term = ANY(${required.flat()}) GROUP BY term`;
  const countOf = new Map(counts.map(({ term, threads }) => [term, threads]));
  const sumOf = (terms: readonly string[]) => terms.reduce((sum, term) => sum + (countOf.get(term) ?? 0), 0);
  const [rarest] = required.toSorted((a, b) => sumOf(a) - sumOf(b));
  if (sumOf(rarest!) > few) return null;
  const lists = await db.$queryRaw<{ block: number; postings: Uint8Array }[]>`
    SELECT block, postings FROM search_posting
    WHERE build = ${servingBuildSql} AND term = ANY(${[...rarest!]})`;
  return lists.flatMap(({ block, postings }) =>
    [...unpackPostings(postings).keys()].map((place) => threadAt(block, place)),
  );
}
