import type { Reader } from '@embassy/database';
import { type ExcerptPart, excerptOf, type SearchMarks } from '@embassy/search-indexer';
import { postsOf } from './posts-of.ts';

/** The words around what was searched for, and the post that says them; no post when none does. */
export type HitExcerpt = { parts: ExcerptPart[]; postId: number | null };

/** Posts of a thread that are looked through for words; the best come first. */
const POSTS = 12;
/** Those of a long thread in whose first ones none of the words are: it was found by a later one. */
const POSTS_OF_LONG = 200;

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
  const best = await bestOf(db, marks, threadIds, hasWords ? POSTS : 1);
  const long = [...best].filter(([, { postId, posts }]) => hasWords && postId === null && posts === POSTS);
  const later = await bestOf(
    db,
    marks,
    long.map(([threadId]) => threadId),
    POSTS_OF_LONG,
  );
  return new Map([...best, ...later]);
}

type Best = HitExcerpt & { weight: number; posts: number };

/** The best excerpt of each thread's first posts, and how many these were. */
async function bestOf(
  db: Reader,
  marks: SearchMarks,
  threadIds: readonly number[],
  each: number,
): Promise<Map<number, Best>> {
  const best = new Map<number, Best>();
  for (const { id, threadId, language, text } of await postsOf(db, threadIds, each)) {
    const { parts, weight } = excerptOf({ text, language, marks });
    const before = best.get(threadId);
    const posts = (before?.posts ?? 0) + 1;
    // Posts come best first: of two that say as much, the opening one or the accepted.
    if (before && before.weight >= weight) before.posts = posts;
    else best.set(threadId, { parts, weight, posts, postId: weight > 0 ? id : null });
  }
  return best;
}
