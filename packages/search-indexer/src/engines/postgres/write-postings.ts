import type { Transaction } from '@embassy/database';
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
  await writePostings(tx, build, block, written);
}

/** Rows sent at a time. */
const batch = 5_000;

/** Writes whole lists of postings. */
export async function writePostings(
  tx: Transaction,
  build: number,
  block: number,
  postings: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<void> {
  const entries = [...postings].sort(([a], [b]) => (a < b ? -1 : 1));
  for (let start = 0; start < entries.length; start += batch) {
    const some = entries.slice(start, start + batch);
    await tx.$executeRaw`INSERT INTO search_posting (build, term, block, postings)
      SELECT ${build}, term, ${block}, decode(postings, 'base64')
      FROM unnest(${some.map(([term]) => term)}::text[], ${some.map(([, packed]) =>
        Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength).toString('base64'),
      )}::text[]) AS row(term, postings)
      ON CONFLICT (build, term, block) DO UPDATE SET postings = excluded.postings`;
  }
}
