import type { Transaction } from '@embassy/database';
import type { IndexFailure, ThreadDocument } from '../../contract.ts';
import { type WeighedDocument, weighTerms } from './weigh-terms.ts';

export type Weighed = WeighedDocument & { document: ThreadDocument };

/** Weighs each document; one that cannot be does not stop the others. */
export function weighAll(documents: readonly ThreadDocument[]): {
  weighed: Weighed[];
  failures: IndexFailure[];
} {
  const weighed: Weighed[] = [];
  const failures: IndexFailure[] = [];
  for (const document of documents) {
    try {
      weighed.push({ document, ...weighTerms(document) });
    } catch (error) {
      failures.push({
        threadId: document.threadId,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return { weighed, failures };
}

/** Writes the rows that documents are filtered by, in place of those that were there. */
export async function writeDocuments(
  tx: Transaction,
  build: number,
  weighed: readonly Weighed[],
): Promise<void> {
  if (weighed.length === 0) return;
  const rows = weighed.map(({ document, impacts, words }) => {
    const { posts: _posts, title: _title, product: _product, ...row } = document;
    return {
      ...row,
      terms: [...impacts.keys()],
      impacts: Buffer.from([...impacts.values()]).toString('base64'),
      words: [...words],
    };
  });
  await tx.$executeRaw`
    INSERT INTO search_document (build, thread_id, kind, category_id, product_id, author_id, tags, language, audience,
      solved, created_at, last_activity_at, terms, impacts, words)
    SELECT ${build}, "threadId", kind, "categoryId", "productId", "authorId", tags, language, audience, solved,
      "createdAt", "lastActivityAt", terms, decode(impacts, 'base64'), words
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS d("threadId" int, kind thread_kind, "categoryId" int,
      "productId" int, "authorId" int, tags text[], language text, audience text, solved boolean,
      "createdAt" timestamptz, "lastActivityAt" timestamptz, terms text[], impacts text, words text[])
    ON CONFLICT (build, thread_id) DO UPDATE SET kind = excluded.kind, category_id = excluded.category_id,
      product_id = excluded.product_id, author_id = excluded.author_id, tags = excluded.tags,
      language = excluded.language, audience = excluded.audience, solved = excluded.solved,
      created_at = excluded.created_at, last_activity_at = excluded.last_activity_at, terms = excluded.terms,
      impacts = excluded.impacts, words = excluded.words`;
}
