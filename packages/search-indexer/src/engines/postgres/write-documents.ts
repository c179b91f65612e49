import type { Transaction } from '@embassy/database';
import type { IndexFailure, ThreadDocument } from '../../contract.ts';
import { type WeighedDocument, weighTerms } from './weigh-terms.ts';

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
  | 'createdAt'
  | 'lastActivityAt'
>;

/** A document's row: terms and words a line each, an impact for each term. */
export type DocumentRow = { properties: Properties; terms: string; impacts: Buffer; words: string };

export function rowOf(document: ThreadDocument, { impacts, words }: WeighedDocument): DocumentRow {
  const { posts: _posts, title: _title, product: _product, ...properties } = document;
  return {
    properties,
    terms: [...impacts.keys()].join(separator),
    impacts: Buffer.from([...impacts.values()]),
    words: [...words].join(separator),
  };
}

/** Takes each document weighed; one that cannot be weighed is told and keeps no other back. */
export function weighEach(
  documents: readonly ThreadDocument[],
  take: (document: ThreadDocument, weighed: WeighedDocument) => void,
): IndexFailure[] {
  const failures: IndexFailure[] = [];
  for (const document of documents) {
    try {
      take(document, weighTerms(document));
    } catch (error) {
      failures.push({
        threadId: document.threadId,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return failures;
}

/** Writes the rows that documents are filtered by, in place of those that were there. */
export async function writeDocuments(
  tx: Transaction,
  build: number,
  rows: readonly DocumentRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const of = <T>(value: (row: DocumentRow) => T): T[] => rows.map(value);
  await tx.$executeRaw`
    INSERT INTO search_document (build, thread_id, kind, category_id, product_id, author_id, tags, language, audience,
      solved, created_at, last_activity_at, terms, impacts, words)
    SELECT ${build}, thread_id, kind::thread_kind, category_id, product_id, author_id,
      string_to_array(tags, ${separator}), language, audience, solved, created_at, last_activity_at, terms,
      decode(impacts, 'base64'), words
    FROM unnest(
      ${of(({ properties }) => properties.threadId)}::int[],
      ${of(({ properties }) => properties.kind)}::text[],
      ${of(({ properties }) => properties.categoryId)}::int[],
      ${of(({ properties }) => properties.productId)}::int[],
      ${of(({ properties }) => properties.authorId)}::int[],
      ${of(({ properties }) => properties.tags.join(separator))}::text[],
      ${of(({ properties }) => properties.language)}::text[],
      ${of(({ properties }) => properties.audience)}::text[],
      ${of(({ properties }) => properties.solved)}::boolean[],
      ${of(({ properties }) => properties.createdAt)}::timestamptz[],
      ${of(({ properties }) => properties.lastActivityAt)}::timestamptz[],
      ${of(({ terms }) => terms)}::text[],
      ${of(({ impacts }) => impacts.toString('base64'))}::text[],
      ${of(({ words }) => words)}::text[]
    ) AS row(thread_id, kind, category_id, product_id, author_id, tags, language, audience, solved, created_at,
      last_activity_at, terms, impacts, words)
    ON CONFLICT (build, thread_id) DO UPDATE SET kind = excluded.kind, category_id = excluded.category_id,
      product_id = excluded.product_id, author_id = excluded.author_id, tags = excluded.tags,
      language = excluded.language, audience = excluded.audience, solved = excluded.solved,
      created_at = excluded.created_at, last_activity_at = excluded.last_activity_at, terms = excluded.terms,
      impacts = excluded.impacts, words = excluded.words`;
}

/** Between the terms and words of a row; none has it in it. */
const separator = '\n';

/** The terms or words of a row. */
export function listed(lines: string): string[] {
  return lines === '' ? [] : lines.split(separator);
}
