import type { ThreadKind } from '@embassy/database';
import type { Likeness } from '@embassy/search-indexer';
import { listedOf } from '../search.access.ts';
import type { Searching } from '../search-page.ts';
import { patience, unlessResting } from '../unless-resting.ts';

/** How many are worth looking at before one asks. */
export const similarLimit = 5;

/**
 * Ids of threads that say something alike and are listed for the viewer, the likest first; none while search is
 * resting.
 */
export async function similarThreads(
  { db, viewer, engine }: Searching,
  like: Likeness,
  { kind, milliseconds = patience.wanted }: { kind?: ThreadKind | undefined; milliseconds?: number } = {},
): Promise<number[]> {
  // Some more, for those that may not be shown.
  const asked = engine.similar({ like, audiences: viewer.audiences, limit: similarLimit * 3, kind });
  const listed = await listedOf(db, viewer, await unlessResting(asked, [], milliseconds));
  return listed.slice(0, similarLimit);
}
