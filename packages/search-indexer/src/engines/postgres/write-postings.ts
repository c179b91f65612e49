import type { Transaction } from '@embassy/database';
import type { PackedLists } from './posting-lists.ts';
import { type Postings, packPostings, unpackPostings } from './postings.ts';

/** What happens to a block's postings: by term and place the new impact, or null where the term is gone. */
export type PostingChanges = Map<string, Map<number, number | null>>;

/** Changes postings of one block. The block must be locked. */
export async function changePostings(
  tx: Transaction,
  build: number,
  block: number,
  changes: PostingChanges,
): Promise<void> {
  const terms = [...changes.keys()];
  if (terms.length === 0) return;
  const rows = await tx.$queryRaw<
    { term: string; postings: Uint8Array }[]
  >`SELECT term, postings FROM search_posting
    WHERE build = ${build} AND block = ${block} AND term = ANY(${terms})`;
  const before = new Map(rows.map(({ term, postings }) => [term, postings]));
  const written = new Map<string, Uint8Array<ArrayBuffer>>();
  const emptied: string[] = [];
  for (const [term, places] of changes) {
    const postings: Postings = unpackPostings(before.get(term) ?? new Uint8Array());
    for (const [place, impact] of places) {
      if (impact === null) postings.delete(place);
      else postings.set(place, impact);
    }
    if (postings.size > 0) written.set(term, packPostings(postings));
    else if (before.has(term)) emptied.push(term);
  }
  if (emptied.length > 0) {
    await tx.$executeRaw`DELETE FROM search_posting
      WHERE build = ${build} AND block = ${block} AND term = ANY(${emptied})`;
  }
  await writePostings(tx, build, block, packedLists(written));
}

function packedLists(written: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): PackedLists {
  const entries = [...written].sort(([a], [b]) => (a < b ? -1 : 1));
  let end = 0;
  return {
    terms: entries.map(([term]) => term),
    ends: entries.map(([, postings]) => (end += postings.length)),
    packed: new Uint8Array(Buffer.concat(entries.map(([, postings]) => postings))),
  };
}

/** Rows sent at a time. */
const batch = 5_000;

/** Writes whole lists of postings. */
export async function writePostings(
  tx: Transaction,
  build: number,
  block: number,
  { terms, ends, packed }: PackedLists,
): Promise<void> {
  for (let from = 0; from < terms.length; from += batch) {
    const to = Math.min(from + batch, terms.length);
    const begin = ends[from - 1] ?? 0;
    // In one piece, cut by the database: to write thousands of them as text would take longer than all the rest.
    const piece = packed.subarray(begin, ends[to - 1]);
    const starts = terms.slice(from, to).map((_, nth) => (ends[from + nth - 1] ?? 0) - begin + 1);
    const lengths = terms.slice(from, to).map((_, nth) => ends[from + nth]! - (ends[from + nth - 1] ?? 0));
    await tx.$executeRaw`INSERT INTO search_posting (build, term, block, postings)
      SELECT ${build}, term, ${block}, substring(${piece}::bytea FROM starts FOR lengths)
      FROM unnest(${terms.slice(from, to)}::text[], ${starts}::int[], ${lengths}::int[]) AS row(term, starts, lengths)
      ON CONFLICT (build, term, block) DO UPDATE SET postings = excluded.postings`;
  }
}
