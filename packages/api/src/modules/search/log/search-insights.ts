import { Prisma, type Reader } from '@embassy/database';
import { Invalid } from '../../../kernel/errors/index.ts';

/** Days that the log is kept, and that can be looked back. */
export const searchLogDays = 90;
/** Texts of each list. */
const LISTED = 50;

export type SearchDay = {
  day: Date;
  searches: number;
  withoutResults: number;
  withoutClicks: number;
  questionsAvoided: number;
};
export type SearchedWords = { words: string; count: number; results: number; lastAt: Date };
export type SearchInsights = {
  daily: SearchDay[];
  topSearches: SearchedWords[];
  topWithoutResults: SearchedWords[];
  topWithoutClicks: SearchedWords[];
};

/** What was searched for in the last days, today included, and what came of it. */
export async function searchInsights(db: Reader, days: number, now: Date): Promise<SearchInsights> {
  if (days < 1 || days > searchLogDays) {
    const message = `Ask for 1 to ${searchLogDays} days.`;
    throw new Invalid([
      { field: 'days', code: days < 1 ? 'TOO_SHORT' : 'TOO_LONG', message, limit: searchLogDays },
    ]);
  }
  const today = now.toISOString().slice(0, 10);
  const since = Prisma.sql`(${today}::date - ${days - 1}::int)`;
  const top = (counted: Prisma.Sql) => topBy(db, since, counted);
  const [daily, topSearches, topWithoutResults, topWithoutClicks] = await Promise.all([
    db.$queryRaw<SearchDay[]>`
      SELECT d.day::timestamptz AS day, coalesce(s.searches, 0)::int AS searches,
        coalesce(s.without_results, 0)::int AS "withoutResults",
        coalesce(s.searches - s.without_results - s.clicked, 0)::int AS "withoutClicks",
        (SELECT count(*)::int FROM question_avoided q WHERE q.day = d.day) AS "questionsAvoided"
      FROM (SELECT generate_series(${since}, ${today}::date, '1 day')::date AS day) AS d
      LEFT JOIN (
        SELECT day, sum(searches) AS searches, sum(without_results) AS without_results, sum(clicked) AS clicked
        FROM searched_text WHERE day >= ${since} GROUP BY day
      ) AS s ON s.day = d.day
      ORDER BY d.day`,
    top(Prisma.sql`searches`),
    top(Prisma.sql`without_results`),
    top(Prisma.sql`searches - without_results - clicked`),
  ]);
  return { daily, topSearches, topWithoutResults, topWithoutClicks };
}

function topBy(db: Reader, since: Prisma.Sql, counted: Prisma.Sql): Promise<SearchedWords[]> {
  return db.$queryRaw<SearchedWords[]>`
    SELECT words, sum(${counted})::int AS count, (array_agg(results ORDER BY day DESC))[1] AS results,
      max(day)::timestamptz AS "lastAt"
    FROM searched_text WHERE day >= ${since} AND words <> '' AND ${counted} > 0
    GROUP BY words ORDER BY count DESC, max(day) DESC, words LIMIT ${LISTED}`;
}
