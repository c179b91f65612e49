import type { BinaryRows } from '@embassy/database/bulk/binary-rows';
import type { PackedLists } from './posting-lists.ts';

/** The columns of `search_posting`, in the order in which rows of it are made. */
export const postingColumns = ['build', 'term', 'block', 'postings'] as const;

export function addPostingRows(
  rows: BinaryRows,
  build: number,
  block: number,
  { terms, ends, packed }: PackedLists,
): void {
  for (const [nth, term] of terms.entries()) {
    rows.row(postingColumns.length);
    rows.int4(build);
    rows.text(term);
    rows.int4(block);
    rows.bytes(packed.subarray(ends[nth - 1] ?? 0, ends[nth]));
  }
}
