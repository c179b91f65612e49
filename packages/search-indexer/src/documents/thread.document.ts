import type { IndexedPost, ThreadDocument } from '../contract.ts';
import type { LoadedPost, LoadedThread } from './load-threads.ts';
import { plainText } from './plain-text.ts';

/** Characters of what follows the opening post that are indexed: what is left out hardly helps, the best comes first. */
const FOLLOWING_LENGTH = 100_000;

/** The document of a thread, or nothing when it is not to be found: hidden, deleted, or merged into another. */
export function toDocument(thread: LoadedThread): ThreadDocument | null {
  if (thread.state !== 'VISIBLE' || thread.mergedIntoId !== null) return null;
  return {
    threadId: thread.id,
    kind: thread.kind,
    categoryId: thread.categoryId,
    productId: thread.productId,
    product: thread.product,
    authorId: thread.authorId,
    tags: thread.tags.toSorted(),
    language: thread.language,
    audience: thread.audience,
    solved: thread.solved,
    status: thread.status,
    title: thread.title,
    posts: indexedPosts(thread.posts.toSorted(byWorth)),
    score: thread.score,
    viewCount: thread.viewCount,
    createdAt: thread.createdAt,
    lastActivityAt: thread.lastActivityAt,
  };
}

function indexedPosts(posts: readonly LoadedPost[]): IndexedPost[] {
  const indexed: IndexedPost[] = [];
  let room = FOLLOWING_LENGTH;
  for (const { role, isAccepted, language, html } of posts) {
    if (room === 0) break;
    const whole = plainText(html);
    const text = role === 'OPENING' ? whole : whole.slice(0, room);
    if (role !== 'OPENING') room -= text.length;
    indexed.push({ role, isAccepted, language, text });
  }
  return indexed;
}

/** The opening post, then the accepted one, then the best voted, then the oldest. */
function byWorth(a: LoadedPost, b: LoadedPost): number {
  return (
    Number(b.role === 'OPENING') - Number(a.role === 'OPENING') ||
    Number(b.isAccepted) - Number(a.isAccepted) ||
    b.score - a.score ||
    a.id - b.id
  );
}
