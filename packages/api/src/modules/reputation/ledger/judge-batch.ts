import type { Transaction } from '@embassy/database';
import { decidingRulebooks } from '../../trust/index.ts';
import { appendEntries } from './append-entries.ts';
import { judgeMembers } from './judge-members.ts';

/** What judging members anew has brought: entries, and whose balance is another than before. */
export type JudgedBatch = { entries: number; changed: number[] };

/**
 * Judges the whole history of these members and appends what the ledger lacks. Whoever judges one of them meanwhile
 * waits for it; what waited of theirs is done with it. The rulebooks are read once they are locked: whoever judges last
 * judges by the newest.
 * @param options as `appendEntries` and `differences` have them
 */
export async function judgeBatch(
  tx: Transaction,
  memberIds: readonly number[],
  now: Date,
  options: { boards?: boolean; rescoring?: boolean } = {},
): Promise<JudgedBatch> {
  const ids = [...memberIds];
  await tx.standing.createMany({ data: ids.map((memberId) => ({ memberId })), skipDuplicates: true });
  const before = await tx.$queryRaw<{ memberId: number; balance: number }[]>`
    SELECT member_id AS "memberId", balance FROM standing
    WHERE member_id = ANY(${ids}::int[]) ORDER BY member_id FOR UPDATE`;
  await tx.reputationDue.deleteMany({ where: { memberId: { in: ids } } });
  const members = ids.map((memberId) => ({ memberId, fromDay: null }));
  const judged = await judgeMembers(tx, members, await decidingRulebooks(tx), options);
  const entries = await appendEntries(tx, judged, now, options);
  const balances = new Map(before.map(({ memberId, balance }) => [memberId, balance]));
  const changed = judged.filter(({ memberId, balance }) => balances.get(memberId) !== balance);
  return { entries, changed: changed.map(({ memberId }) => memberId) };
}
