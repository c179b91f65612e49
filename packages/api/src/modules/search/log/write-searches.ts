import type { Database } from '@embassy/database';

export type LoggedSearch = { id: string; day: string; words: string; results: number };

/** Most different texts of a day; the others are counted together, so that no program can fill the log. */
export const differentTexts = 10_000;
/** Most searches of a day; more come from programs and are not counted. */
const searchesOfDay = 200_000;

/** Writes searches and counts those that are new today, in one statement. */
export async function writeSearches(db: Database, searches: readonly LoggedSearch[]): Promise<void> {
  const column = <K extends keyof LoggedSearch>(name: K) => searches.map((search) => search[name]);
  await db.$executeRaw`
    WITH asked AS (
      SELECT DISTINCT ON (s.id) s.id, s.day, s.words, s.results
      FROM unnest(${column('id')}::text[], ${column('day')}::date[], ${column('words')}::text[], ${column('results')}::int[])
        AS s (id, day, words, results)
    ), full_day AS (
      SELECT day, (SELECT count(*) FROM searched_text t WHERE t.day = d.day) >= ${differentTexts} AS of_texts,
        (SELECT count(*) FROM recent_search r WHERE r.day = d.day) >= ${searchesOfDay} AS of_searches
      FROM (SELECT DISTINCT day FROM asked) AS d
    ), kept AS (
      SELECT id, day, results, CASE WHEN of_texts AND NOT EXISTS (
          SELECT FROM searched_text t WHERE t.day = asked.day AND t.words = asked.words
        ) THEN '' ELSE words END AS words
      FROM asked JOIN full_day USING (day) WHERE NOT of_searches
    ), made AS (
      INSERT INTO recent_search (id, day, words, clicked) SELECT id, day, words, '{}' FROM kept ORDER BY id
      ON CONFLICT DO NOTHING RETURNING id
    )
    INSERT INTO searched_text AS t (day, words, searches, without_results, results)
    SELECT day, words, count(*), count(*) FILTER (WHERE results = 0), (array_agg(results ORDER BY id DESC))[1]
    FROM kept JOIN made USING (id) GROUP BY day, words ORDER BY day, words
    ON CONFLICT (day, words) DO UPDATE SET searches = t.searches + excluded.searches,
      without_results = t.without_results + excluded.without_results, results = excluded.results`;
}
