import type { Reader } from '@embassy/database';
import { batched } from '../../../kernel/batched.ts';
import type { Viewer } from '../../../kernel/viewer.ts';
import { rulebookOfToday } from '../rulebook/published-rulebooks.ts';
import { gamesShown } from './games-shown.rules.ts';

/** Whether the brand shows game elements to anybody today. */
export async function communityShowsGames(db: Reader, now: Date): Promise<boolean> {
  return (await rulebookOfToday(db, now)).rulebook.shown;
}

/** Whether whoever asks is shown game elements; asked of the database once for all who want to know it together. */
export async function viewerSeesGames(context: { db: Reader; viewer: Viewer }): Promise<boolean> {
  const now = new Date();
  const community = await batched<true, boolean>(context, communityShowsGames, async (asked) => {
    const shown = await communityShowsGames(context.db, now);
    return asked.map(() => shown);
  }).load(true);
  return gamesShown({ community, reader: context.viewer.actor, now }).any;
}
