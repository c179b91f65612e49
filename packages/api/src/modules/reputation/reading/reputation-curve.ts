import type { Reader } from '@embassy/database';

/** What a member had at the end of a day. */
export type CurvePoint = { day: Date; balance: number };

/** About so many points are drawn, however long the history. */
const steps = { days: 92, weeks: 3 * 366 };

/**
 * How a balance grew: its value at the end of every day, week or month in which it changed, by how long the history is.
 * Points count for the day on which they were earned, as the ledger says it now.
 */
export async function reputationCurve(db: Reader, memberId: number): Promise<CurvePoint[]> {
  const [span] = await db.$queryRaw<{ days: number | null }[]>`
    SELECT max(day) - min(day) AS days FROM reputation_entry WHERE member_id = ${memberId}`;
  if (span?.days == null) return [];
  const unit = span.days <= steps.days ? 'day' : span.days <= steps.weeks ? 'week' : 'month';
  return db.$queryRaw<CurvePoint[]>`
    SELECT day, (sum(points) OVER (ORDER BY day))::int AS balance
    FROM (
      SELECT max(day) AS day, sum(points) AS points FROM reputation_entry WHERE member_id = ${memberId}
      GROUP BY date_trunc(${unit}, day)
    ) AS step
    ORDER BY day`;
}
