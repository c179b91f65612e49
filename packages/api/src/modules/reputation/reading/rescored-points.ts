import type { Reader } from '@embassy/database';

/** A member, and a rulebook by which everybody's points were counted anew. */
export type Rescored = { memberId: number; version: number };

/** How many points counting anew brought each, or took, in the order in which it is asked; in one query. */
export async function rescoredPoints(db: Reader, asked: readonly Rescored[]): Promise<number[]> {
  const rows = await db.$queryRaw<(Rescored & { points: number })[]>`
    SELECT wanted.member_id AS "memberId", wanted.version, coalesce(sum(e.points), 0)::int AS points
    FROM unnest(${asked.map(({ memberId }) => memberId)}::int[], ${asked.map(({ version }) => version)}::int[])
      AS wanted (member_id, version)
    LEFT JOIN reputation_entry e ON e.member_id = wanted.member_id AND e.version = wanted.version
      AND e.cause = 'RESCORED'
    GROUP BY wanted.member_id, wanted.version`;
  const points = new Map(rows.map((row) => [`${row.memberId}:${row.version}`, row.points]));
  return asked.map(({ memberId, version }) => points.get(`${memberId}:${version}`) ?? 0);
}
