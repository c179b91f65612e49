import type { Database } from '@embassy/database';
import { searchLogDays } from './search-insights.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Forgets the searches of yesterday, of which only counts stay, and the counts of three months ago. Runs every night. */
export async function cleanUpSearchLog(db: Database, now: Date): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY);
  await db.recentSearch.deleteMany({ where: { day: { lt: daysAgo(1) } } });
  await db.searchedText.deleteMany({ where: { day: { lt: daysAgo(searchLogDays) } } });
  await db.questionAvoided.deleteMany({ where: { day: { lt: daysAgo(searchLogDays) } } });
}
