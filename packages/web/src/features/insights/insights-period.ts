/** How many days back staff look. */
export const insightsPeriods = [7, 30, 90] as const;
export type InsightsPeriod = (typeof insightsPeriods)[number];

/** The period that an address asks for; a month when it does not say. */
export function insightsPeriodIn(search: URLSearchParams): InsightsPeriod {
  const asked = Number(search.get('days'));
  return insightsPeriods.find((days) => days === asked) ?? 30;
}

/** The address of the page for a period. */
export function insightsAddress(days: InsightsPeriod): string {
  return days === 30 ? '/desk/search' : `/desk/search?days=${days}`;
}

/**
 * A moment of a day that was given as its midnight in UTC, which is the same day wherever it is read: days of the log
 * have no time zone.
 */
export function noonOf(day: string): string {
  return `${day.slice(0, 10)}T12:00:00.000Z`;
}
