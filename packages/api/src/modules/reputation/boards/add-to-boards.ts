import { Prisma, type Reader } from '@embassy/database';
import { boardRows } from './board-rows.ts';

/** What an entry says that a board is about. */
type Entry = { memberId: number; factId: number; rule: string; points: number; day: string | Date };

/** Adds new entries to the boards, in the transaction that appends them. Their members' standing must be locked. */
export async function addToBoards(tx: Reader, entries: readonly Entry[], now: Date): Promise<void> {
  const counting = entries
    .filter(({ points }) => points !== 0)
    .map(({ memberId, factId, rule, points, day }) => ({ memberId, factId, rule, points, day }));
  if (counting.length === 0) return;
  const source = Prisma.sql`
    SELECT row."memberId" AS member_id, row."factId" AS fact_id, row.rule, row.points, row.day
    FROM json_to_recordset(${JSON.stringify(counting)}::json)
      AS row ("memberId" int, "factId" int, rule reputation_rule, points int, day date)`;
  await tx.$executeRaw`
    INSERT INTO board_points (member_id, topic, topic_id, period, since, points) ${boardRows(source, now)}
    ON CONFLICT (member_id, topic, topic_id, period, since)
    DO UPDATE SET points = board_points.points + excluded.points`;
}
