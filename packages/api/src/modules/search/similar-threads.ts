import type { Reader } from '@embassy/database';
import type { SearchEngine } from '@embassy/search-indexer';
import type { Viewer } from '../../kernel/viewer.ts';
import { listedOf } from './search.access.ts';

/** How many are worth looking at before one asks. */
export const similarLimit = 5;

/** Ids of threads that say something alike and are listed for the viewer, the likest first; never the thread itself. */
export async function similarThreads(
  { db, viewer, engine }: { db: Reader; viewer: Viewer; engine: SearchEngine },
  text: string,
  except?: number,
): Promise<number[]> {
  // Some more, for those that may not be shown.
  const found = await engine.similar(text, viewer.audiences, similarLimit * 3);
  const listed = await listedOf(db, viewer, found);
  return listed.filter((id) => id !== except).slice(0, similarLimit);
}
