import type { BoardPeriod, BoardTopic, Reader } from '@embassy/database';
import { boardRows, entriesOf, isKept } from './board-rows.ts';

/** A board says that a member has other points than their entries. */
export type BoardDifference = {
  memberId: number;
  topic: BoardTopic;
  topicId: number;
  period: BoardPeriod;
  points: number;
  ledger: number;
};

/** Where boards of times that are kept are not what the members’ entries say. */
export function boardDifferences(
  db: Reader,
  memberIds: readonly number[],
  now: Date,
): Promise<BoardDifference[]> {
  return db.$queryRaw<BoardDifference[]>`
    SELECT member_id AS "memberId", topic::text AS topic, topic_id AS "topicId", period::text AS period,
      coalesce(there.points, 0) AS points, coalesce(expected.points, 0) AS ledger
    FROM (
      SELECT * FROM board_points WHERE member_id = ANY(${[...memberIds]}::int[]) AND ${isKept(now)}
    ) AS there
    FULL JOIN (${boardRows(entriesOf(memberIds), now)}) AS expected
      USING (member_id, topic, topic_id, period, since)
    WHERE coalesce(there.points, 0) <> coalesce(expected.points, 0)
    ORDER BY member_id, topic, topic_id, period`;
}
