import { Prisma, type Reader } from '@embassy/database';
import type { Viewer } from '../../../kernel/viewer.ts';
import { ideaMeanings } from '../idea-meanings.ts';
import { listedIdeas } from '../listed-ideas.ts';

/** How far back product teams look, in days, and in which steps they are shown it. */
export const insightSteps = { 30: 'day', 90: 'week', 365: 'month' } as const;
export type InsightDays = keyof typeof insightSteps;

/** How many themes and rising ideas are named. */
export const insightNamed = 10;

export type InsightPeriod = { from: Date; begun: number; decided: number };
export type InsightTheme = { number: number; name: string; ideas: number; supporters: number };
export type IdeaInsight = {
  begun: number;
  decided: number;
  shipped: number;
  /** Hours; null where there was none. */
  toReply: number | null;
  toDecision: number | null;
  promisesDue: number;
  promisesKept: number;
  authors: number;
  authorsAnswered: number;
  periods: InsightPeriod[];
  tags: InsightTheme[];
  products: InsightTheme[];
};

type Asked = { viewer: Viewer; now: Date; days: InsightDays };

/** What was decided on: for, against, or done. */
const decidedMeanings = Object.keys(ideaMeanings).filter(
  (meaning) => meaning !== 'OPEN' && meaning !== 'ON_HOLD',
);

/** What came in during a time, and what became of it. Each question reads that time alone, by an index. */
export async function ideaInsight(db: Reader, asked: Asked): Promise<IdeaInsight> {
  const since = new Date(asked.now.getTime() - asked.days * 86_400_000);
  const begun = Prisma.sql`idea i JOIN thread t ON t.id = i.thread_id
    WHERE i.begun_at >= ${since} AND ${listedIdeas(asked.viewer)}`;
  const [whole] = await db.$queryRaw<Omit<IdeaInsight, 'periods' | 'tags' | 'products' | 'decided'>[]>`
    SELECT count(*)::int AS begun, count(*) FILTER (WHERE i.meaning = 'COMPLETED')::int AS shipped,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM i.replied_at - i.begun_at) / 3600)::float8 AS "toReply",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM decided.at - i.begun_at) / 3600)::float8 AS "toDecision",
      count(*) FILTER (WHERE i.promised_by <= ${asked.now})::int AS "promisesDue",
      count(*) FILTER (WHERE i.promised_by <= ${asked.now} AND i.replied_at <= i.promised_by)::int AS "promisesKept",
      count(DISTINCT t.author_id)::int AS authors,
      count(DISTINCT t.author_id) FILTER (WHERE i.replied_at IS NOT NULL)::int AS "authorsAnswered"
    FROM idea i JOIN thread t ON t.id = i.thread_id
    LEFT JOIN LATERAL (
      SELECT c.at FROM idea_change c JOIN idea_status s ON s.key = c.to_key
      WHERE c.thread_id = i.thread_id AND s.meaning = ANY(${decidedMeanings}::idea_meaning[])
      ORDER BY c.id LIMIT 1
    ) decided ON TRUE
    WHERE i.begun_at >= ${since} AND ${listedIdeas(asked.viewer)}`;
  const periods = await periodsOf(db, asked, since);
  const tags = await db.$queryRaw<InsightTheme[]>`
    SELECT g.id AS number, g.name::text AS name, count(*)::int AS ideas, sum(supporters)::int AS supporters
    FROM (SELECT i.thread_id, i.supporters FROM ${begun}) begun
    JOIN thread_tag tt ON tt.thread_id = begun.thread_id JOIN tag g ON g.id = tt.tag_id
    GROUP BY g.id ORDER BY ideas DESC, supporters DESC, g.id LIMIT ${insightNamed}`;
  const products = await db.$queryRaw<InsightTheme[]>`
    SELECT p.id AS number, p.name, count(*)::int AS ideas, sum(supporters)::int AS supporters
    FROM (SELECT i.product_id, i.supporters FROM ${begun} AND i.product_id IS NOT NULL) begun
    JOIN product p ON p.id = begun.product_id
    GROUP BY p.id ORDER BY ideas DESC, supporters DESC, p.id LIMIT ${insightNamed}`;
  const decided = periods.reduce((total, one) => total + one.decided, 0);
  return { ...whole!, decided, periods, tags, products };
}

/** What came in and what was decided on, step by step; steps of nothing are steps as well. */
function periodsOf(db: Reader, { viewer, now, days }: Asked, since: Date): Promise<InsightPeriod[]> {
  const step = Prisma.sql`${insightSteps[days]}::text`;
  return db.$queryRaw<InsightPeriod[]>`
    SELECT steps.at AS "from", coalesce(came.count, 0)::int AS begun, coalesce(went.count, 0)::int AS decided
    FROM generate_series(date_trunc(${step}, ${since}::timestamptz, 'UTC'), ${now}::timestamptz,
      ('1 ' || ${step})::interval) AS steps (at)
    LEFT JOIN (
      SELECT date_trunc(${step}, i.begun_at, 'UTC') AS at, count(*) FROM idea i JOIN thread t ON t.id = i.thread_id
      WHERE i.begun_at >= ${since} AND ${listedIdeas(viewer)} GROUP BY 1
    ) came ON came.at = steps.at
    LEFT JOIN (
      SELECT date_trunc(${step}, i.status_at, 'UTC') AS at, count(*) FROM idea i JOIN thread t ON t.id = i.thread_id
      WHERE i.status_at >= ${since} AND i.meaning = ANY(${decidedMeanings}::idea_meaning[]) AND ${listedIdeas(viewer)}
      GROUP BY 1
    ) went ON went.at = steps.at
    ORDER BY steps.at`;
}
