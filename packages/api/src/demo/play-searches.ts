import { viewerFor } from '../kernel/viewer.ts';
import { recordSearchClick } from '../modules/search/log/record-search-click.ts';
import { recordSolvedBySimilar } from '../modules/search/log/record-solved-by-similar.ts';
import { createSearchLog } from '../modules/search/log/search-log.ts';
import type { Stage } from './play-threads.ts';
import type { DemoServices } from './seed-demo.ts';
import type { Story } from './story/story.types.ts';

const day = 24 * 60 * 60 * 1000;
/** The days over which they searched. */
const DAYS = 30;

/** Searches as visitors make them, each from an address of its own, so that staff see what they come to. */
export async function playSearches(
  { db }: DemoServices,
  { searches, avoided }: Story,
  { now }: Stage,
  threadIds: Map<string, number>,
): Promise<void> {
  // They are counted, and would count twice.
  if (await db.searchedText.findFirst({ select: { day: true } })) return;
  const searchLog = createSearchLog(db, (error) => {
    throw error;
  });
  let visitors = 0;
  const visitor = () => {
    visitors++;
    return viewerFor(null, `10.0.${visitors >> 8}.${visitors & 255}`);
  };
  /** Spread over the days; the nth of many is the same day every time. */
  const daysAgo = (n: number, times: number, at: number) => (Math.floor((n * DAYS) / times) + at) % DAYS;
  /** Whether the nth is one of the few, which come as evenly among the many. */
  const isOneOf = (n: number, many: number, few: number) =>
    Math.floor(((n + 1) * few) / many) > Math.floor((n * few) / many);

  const steps = [
    ...searches.flatMap(({ words, times, found, opened }, at) =>
      Array.from({ length: times }, (_, n) => ({
        daysAgo: daysAgo(n, times, at),
        play: async (moment: Date) => {
          const viewer = visitor();
          const searchId = await searchLog.record({ words, found, viewer, userAgent: '' }, moment);
          if (!opened || !isOneOf(n, times, opened.times) || searchId === null) return;
          await recordSearchClick(
            { db, viewer, searchLog },
            { searchId, threadId: threadIds.get(opened.thread)! },
          );
        },
      })),
    ),
    ...avoided.flatMap(({ thread, times }, at) =>
      Array.from({ length: times }, (_, n) => ({
        daysAgo: daysAgo(n, times, at),
        play: (moment: Date) =>
          recordSolvedBySimilar(
            { db, viewer: visitor(), searchLog, userAgent: '', now: moment },
            { threadId: threadIds.get(thread)! },
          ),
      })),
    ),
  ];
  // The oldest first: with a new day the salt of the one before is thrown away.
  steps.sort((a, b) => b.daysAgo - a.daysAgo);
  for (const step of steps) await step.play(new Date(now.getTime() - step.daysAgo * day));
  await searchLog.settled();
}
