import type { Reader } from '@embassy/database';
import { addToBoards } from '../boards/add-to-boards.ts';
import { dateOfDay } from '../judging/fact.ts';
import type { Judgement } from './judge-members.ts';

/**
 * Appends what was judged to the ledger and makes balances and boards say it. The members' standing must be locked.
 * @param boards false when they are counted anew afterwards
 */
export async function appendEntries(
  tx: Reader,
  judgements: readonly Judgement[],
  now: Date,
  { boards = true }: { boards?: boolean } = {},
): Promise<number> {
  const rows = judgements.flatMap(({ memberId, entries }) =>
    entries.map(({ day, ...entry }) => ({ ...entry, memberId, day: dateOfDay(day) })),
  );
  if (rows.length > 0) {
    await tx.$executeRaw`
      INSERT INTO reputation_entry (member_id, points, "full", rule, limited_by, cause, fact_id, turn, actor_id, version,
        at, day)
      SELECT row."memberId", row.points, row."full", row.rule, row."limit", row.cause, row."factId", row.turn,
        row."actorId", row.version, ${now.toISOString()}::timestamptz, row.day
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS row ("memberId" int, points int, "full" int,
        rule reputation_rule, "limit" award_limit, cause entry_cause, "factId" int, turn int, "actorId" int, version int,
        day date)`;
    if (boards) await addToBoards(tx, rows, now);
  }
  await tx.$executeRaw`
    UPDATE standing SET balance = judged.balance
    FROM unnest(${judgements.map(({ memberId }) => memberId)}::int[],
      ${judgements.map(({ balance }) => balance)}::int[]) AS judged (member_id, balance)
    WHERE standing.member_id = judged.member_id AND standing.balance <> judged.balance`;
  return rows.length;
}
