import type { BinaryRows } from '@embassy/database/bulk/binary-rows';
import type { ThreadDocument } from '../../contract.ts';
import type { Lexicon } from './lexicon.ts';
import type { WeighedDocument } from './weigh-terms.ts';
import { joined } from './write-documents.ts';

/** The columns of `search_document`, in the order in which rows of it are made. */
export const documentColumns = [
  'build',
  'thread_id',
  'kind',
  'category_id',
  'product_id',
  'author_id',
  'tags',
  'language',
  'audience',
  'solved',
  'status',
  'created_at',
  'last_activity_at',
  'terms',
  'impacts',
  'words',
] as const;

export function addDocumentRow(
  rows: BinaryRows,
  build: number,
  document: ThreadDocument,
  { terms, impacts, words }: WeighedDocument,
  lexicon: Lexicon,
): void {
  rows.row(documentColumns.length);
  rows.int4(build);
  rows.int4(document.threadId);
  rows.text(document.kind);
  rows.int4(document.categoryId);
  if (document.productId === null) rows.null();
  else rows.int4(document.productId);
  rows.int4(document.authorId);
  rows.texts(document.tags);
  rows.text(document.language);
  rows.text(document.audience);
  rows.bool(document.solved);
  if (document.status === null) rows.null();
  else rows.text(document.status);
  rows.timestamptz(document.createdAt);
  rows.timestamptz(document.lastActivityAt);
  rows.text(joined(terms.map((term) => lexicon.termAt(term))));
  rows.bytes(impacts);
  rows.text(joined(words.map((word) => lexicon.spellingAt(word))));
}
