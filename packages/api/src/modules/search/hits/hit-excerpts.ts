import type { Reader } from '@embassy/database';
import { type ExcerptPart, excerptOf, type SearchMarks } from '@embassy/search-indexer';
import { postsOf } from './posts-of.ts';

/** The words around what was searched for, and the post that says them; no post when none does. */
export type HitExcerpt = { parts: ExcerptPart[]; postId: number | null };

/** Posts of a thread that are looked through for words; the best come first. */
const POSTS = 12;

/**
 * Of each thread the excerpt of the post that fits best, from what the posts say now; where only a title or tags fit,
 * how the thread begins. The threads must be listed for the viewer.
 */
export async function hitExcerpts(
  db: Reader,
  marks: SearchMarks,
  threadIds: readonly number[],
): Promise<Map<number, HitExcerpt>> {
  const hasWords = marks.stems.length > 0 || marks.beginning !== null;
  const best = new Map<number, HitExcerpt & { weight: number }>();
  for (const { id, threadId, language, text } of await postsOf(db, threadIds, hasWords ? POSTS : 1)) {
    const { parts, weight } = excerptOf({ text, language, marks });
    const before = best.get(threadId);
    // Posts come best first: of two that say as much, the opening one or the accepted.
    if (before && before.weight >= weight) continue;
    best.set(threadId, { parts, weight, postId: weight > 0 ? id : null });
  }
  return best;
}
