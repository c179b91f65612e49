import { setImmediate } from 'node:timers/promises';
import { fold } from '../../analysis/fold.ts';
import { tokensOf } from '../../analysis/tokens-of.ts';
import type { IndexFailure, ThreadDocument } from '../../contract.ts';
import { readingsOf } from './readings.ts';

/**
 * Meilisearch indexes the first 65,535 positions of an attribute and silently leaves the rest. Ours has one word a
 * position; what would be too much is cut here, so that the readings, which stand last, are never what is left out.
 */
const positions = 65_000;

/** A thread as Meilisearch holds it: texts to search in, most telling first, and values to filter, count and sort by. */
export type MeilisearchDocument = {
  id: number;
  title: string;
  tags: string;
  product: string;
  accepted: string;
  body: string;
  answers: string;
  /** As they are called; `tags` has their words. */
  tagNames: string[];
  kind: string;
  categoryId: number;
  productId: number | null;
  authorId: number;
  language: string;
  audience: string;
  /** A number, since ranking rules compare numbers and texts. */
  solved: 0 | 1;
  status: string | null;
  score: number;
  viewCount: number;
  /** Milliseconds since 1970. */
  createdAt: number;
};

/** Threads whose words are looked at in one go: pages are served by the same process. */
const atOnce = 20;

/** What Meilisearch is given of threads; one of which nothing can be made does not stop the others. */
export async function toMeilisearchDocuments(
  threads: readonly ThreadDocument[],
): Promise<{ documents: MeilisearchDocument[]; failures: IndexFailure[] }> {
  const documents: MeilisearchDocument[] = [];
  const failures: IndexFailure[] = [];
  for (const [nth, thread] of threads.entries()) {
    if (nth % atOnce === atOnce - 1) await setImmediate();
    try {
      documents.push(toMeilisearchDocument(thread));
    } catch (error) {
      failures.push({
        threadId: thread.threadId,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return { documents, failures };
}

function toMeilisearchDocument(thread: ThreadDocument): MeilisearchDocument {
  const { posts } = thread;
  const opening = posts.filter(({ role }) => role === 'OPENING');
  const accepted = posts.filter(({ role, isAccepted }) => role !== 'OPENING' && isAccepted);
  const answers = posts.filter(({ role, isAccepted }) => role !== 'OPENING' && !isAccepted);
  return {
    id: thread.threadId,
    title: searchable([thread.title]),
    tags: searchable(thread.tags),
    product: searchable([thread.product ?? '']),
    accepted: searchable(accepted.map(({ text }) => text)),
    body: searchable(opening.map(({ text }) => text)),
    answers: searchable(answers.map(({ text }) => text)),
    tagNames: thread.tags.map((name) => name.toWellFormed()),
    kind: thread.kind,
    categoryId: thread.categoryId,
    productId: thread.productId,
    authorId: thread.authorId,
    language: thread.language,
    audience: thread.audience,
    solved: thread.solved ? 1 : 0,
    status: thread.status,
    score: thread.score,
    viewCount: thread.viewCount,
    createdAt: thread.createdAt.getTime(),
  };
}

/** The words of texts in their order, without accents, and after them the other forms they are found by, once each. */
function searchable(texts: readonly string[]): string {
  const tokens = texts.flatMap(tokensOf);
  const forms = new Set(tokens.flatMap(readingsOf));
  const words = tokens.map(fold);
  for (const word of words) forms.delete(word);
  const others = [...forms].slice(0, positions / 2);
  return [...words.slice(0, positions - others.length), ...others].join(' ');
}
