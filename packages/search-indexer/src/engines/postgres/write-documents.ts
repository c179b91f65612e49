import type { Transaction } from '@embassy/database';
import type { ThreadDocument } from '../../contract.ts';
import type { Lexicon } from './lexicon.ts';
import type { WeighedDocument } from './weigh-terms.ts';

/** What a document is filtered by. */
type Properties = Pick<
  ThreadDocument,
  | 'threadId'
  | 'kind'
  | 'categoryId'
  | 'productId'
  | 'authorId'
  | 'tags'
  | 'language'
  | 'audience'
  | 'solved'
  | 'status'
  | 'createdAt'
  | 'lastActivityAt'
>;

/** A document's row: terms and words a line each, an impact for each term. */
export type DocumentRow = {
  properties: Properties;
  terms: string;
  impacts: Uint8Array<ArrayBuffer>;
  words: string;
};

export function rowOf(
  document: ThreadDocument,
  { terms, impacts, words }: WeighedDocument,
  lexicon: Lexicon,
): DocumentRow {
  const { posts: _posts, title: _title, product: _product, ...properties } = document;
  return {
    properties,
    terms: joined(terms.map((term) => lexicon.termAt(term))),
    impacts,
    words: joined(words.map((word) => lexicon.spellingAt(word))),
  };
}

/** Writes the rows that documents are filtered by, in place of those that were there. */
export async function writeDocuments(
  tx: Transaction,
  build: number,
  rows: readonly DocumentRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const of = <T>(value: (row: DocumentRow) => T): T[] => rows.map(value);
  // In one piece, cut by the database: to write thousands of them as text would take longer than all the rest.
  const packed = Buffer.concat(of(({ impacts }) => impacts));
  let next = 1;
  const starts = of(({ impacts }) => {
    next += impacts.length;
    return next - impacts.length;
  });
  await tx.$executeRaw`
    INSERT INTO search_document (build, thread_id, kind, category_id, product_id, author_id, tags, language, audience,
      solved, status, created_at, last_activity_at, terms, impacts, words)
    SELECT ${build}, thread_id, kind::thread_kind, category_id, product_id, author_id,
      string_to_array(tags, ${separator}), language, audience, solved, status, created_at, last_activity_at, terms,
      substring(${packed}::bytea FROM starts FOR lengths), words
    FROM unnest(
      ${of(({ properties }) => properties.threadId)}::int[],
      ${of(({ properties }) => properties.kind)}::text[],
      ${of(({ properties }) => properties.categoryId)}::int[],
      ${of(({ properties }) => properties.productId)}::int[],
      ${of(({ properties }) => properties.authorId)}::int[],
      ${of(({ properties }) => joined(properties.tags))}::text[],
      ${of(({ properties }) => properties.language)}::text[],
      ${of(({ properties }) => properties.audience)}::text[],
      ${of(({ properties }) => properties.solved)}::boolean[],
      ${of(({ properties }) => properties.status)}::text[],
      ${of(({ properties }) => properties.createdAt)}::timestamptz[],
      ${of(({ properties }) => properties.lastActivityAt)}::timestamptz[],
      ${of(({ terms }) => terms)}::text[],
      ${starts}::int[],
      ${of(({ impacts }) => impacts.length)}::int[],
      ${of(({ words }) => words)}::text[]
    ) AS row(thread_id, kind, category_id, product_id, author_id, tags, language, audience, solved, status, created_at,
      last_activity_at, terms, starts, lengths, words)
    ON CONFLICT (build, thread_id) DO UPDATE SET kind = excluded.kind, category_id = excluded.category_id,
      product_id = excluded.product_id, author_id = excluded.author_id, tags = excluded.tags,
      language = excluded.language, audience = excluded.audience, solved = excluded.solved,
      status = excluded.status,
      created_at = excluded.created_at, last_activity_at = excluded.last_activity_at, terms = excluded.terms,
      impacts = excluded.impacts, words = excluded.words`;
}

/** Between the terms and words of a row; none has it in it. */
const separator = '\n';

/** As a row has them. */
export const joined = (texts: readonly string[]): string => texts.join(separator);

/** The terms or words of a row. */
export function listed(lines: string): string[] {
  return lines === '' ? [] : lines.split(separator);
}
