import type { Database } from '@embassy/database';
import { searchLogDays } from './search-insights.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Forgets the searches of yesterday, of which only counts stay, and the counts of three months ago. Runs every night. */
export async function cleanUpSearchLog(db: Database, now: Date): Promise<void> {
  const longAgo = new Date(now.getTime() - searchLogDays * DAY);
  await db.recentSearch.deleteMany({ where: { day: { lt: now } } });
  await db.searchedText.deleteMany({ where: { day: { lt: longAgo } } });
  await db.questionAvoided.deleteMany({ where: { day: { lt: longAgo } } });
}
