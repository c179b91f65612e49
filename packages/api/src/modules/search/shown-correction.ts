import type { Reader } from '@embassy/database';
import { tokensOf } from '@embassy/search-indexer/analysis/tokens-of';
import { postsOf } from './hits/posts-of.ts';
import { listedOf } from './search.access.ts';
import type { Searching } from './search-page.ts';

/** Threads that are looked at for a word. */
const WITNESSES = 5;
/** Posts of each that are looked through. */
const POSTS = 50;
/** Words of a correction that are looked up; one with more is not told. */
const WORDS = 4;

/**
 * The spelling that was searched for, if it may be told: an index that is behind may know words that stand only in
 * what has been hidden since. Every word that nobody typed must be found in what the viewer may read now.
 */
export async function shownCorrection(
  searching: Searching,
  typed: string,
  correction: string | null,
): Promise<string | null> {
  if (correction === null) return null;
  const known = new Set(tokensOf(typed));
  const words = tokensOf(correction).filter((word) => !known.has(word));
  if (words.length > WORDS) return null;
  const stand = await Promise.all(words.map((word) => isWritten(searching, word)));
  return stand.every(Boolean) ? correction : null;
}

async function isWritten({ db, viewer, engine }: Searching, word: string): Promise<boolean> {
  const found = await engine.search({
    text: word,
    audiences: viewer.audiences,
    filters: {},
    sort: 'RELEVANCE',
    limit: WITNESSES,
    offset: 0,
  });
  const ids = await listedOf(db, viewer, found.threadIds);
  const texts = await Promise.all([headsOf(db, ids), postsOf(db, ids, POSTS)]);
  return texts.flat().some(({ text }) => tokensOf(text).includes(word));
}

/** What is indexed beside the posts: titles, tags and products. */
async function headsOf(db: Reader, ids: readonly number[]): Promise<{ text: string }[]> {
  const threads = await db.thread.findMany({
    where: { id: { in: [...ids] } },
    select: {
      title: true,
      product: { select: { name: true } },
      tags: { select: { tag: { select: { name: true } } } },
    },
  });
  return threads.map(({ title, product, tags }) => ({
    text: [title, product?.name, ...tags.map(({ tag }) => tag.name)].join(' '),
  }));
}
