import type { Database, Reader } from '@embassy/database';
import { publishedRulebooks, type RuleName } from '../../trust/index.ts';
import { type BoardDifference, boardDifferences } from '../boards/board-differences.ts';
import { judgeMembers } from './judge-members.ts';
import { memberBatches } from './member-batches.ts';

/** Something that the ledger says and should not, or the other way round. */
export type LedgerDifference =
  | { kind: 'balance'; memberId: number; balance: number; ledger: number }
  | ({ kind: 'board' } & BoardDifference)
  | { kind: 'award'; memberId: number; factId: number; rule: RuleName; missing: number };

export type Verified = {
  members: number;
  /** Members whose judging is under way; they are not compared. */
  waiting: number;
  differences: LedgerDifference[];
};

/** The ledger’s sums differ for so many at most before it is enough. */
const most = 100;
const options = { isolationLevel: 'RepeatableRead', timeout: 3_600_000, maxWait: 60_000 } as const;

/**
 * Compares, at one moment and for every member: balance and boards with the ledger’s sums, and what judging all facts
 * anew brings with the ledger’s sums by cause and rule. Changes nothing.
 */
export async function verifyLedger(db: Database, now = new Date()): Promise<Verified> {
  return db.$transaction(async (tx) => {
    const published = await publishedRulebooks(tx);
    const verified: Verified = { members: 0, waiting: 0, differences: [] };
    for await (const batch of memberBatches(tx)) {
      const due = await tx.reputationDue.findMany({
        where: { memberId: { in: batch } },
        select: { memberId: true },
        distinct: ['memberId'],
      });
      const waiting = new Set(due.map(({ memberId }) => memberId));
      const memberIds = batch.filter((id) => !waiting.has(id));
      verified.members += memberIds.length;
      verified.waiting += waiting.size;
      verified.differences.push(...(await wrongBalances(tx, memberIds)));
      const members = memberIds.map((memberId) => ({ memberId, fromDay: null }));
      for (const { memberId, entries } of await judgeMembers(tx, members, published)) {
        for (const { factId, rule, points } of entries) {
          if (points !== 0)
            verified.differences.push({ kind: 'award', memberId, factId, rule, missing: points });
        }
      }
      for (const board of await boardDifferences(tx, memberIds, now))
        verified.differences.push({ kind: 'board', ...board });
      if (verified.differences.length >= most) break;
    }
    return verified;
  }, options);
}

async function wrongBalances(tx: Reader, memberIds: number[]): Promise<LedgerDifference[]> {
  const rows = await tx.$queryRaw<{ memberId: number; balance: number; ledger: number }[]>`
    SELECT m.id AS "memberId", coalesce(standing.balance, 0) AS balance, coalesce(sum.points, 0)::int AS ledger
    FROM unnest(${memberIds}::int[]) AS m (id)
    LEFT JOIN standing ON standing.member_id = m.id
    LEFT JOIN LATERAL (SELECT sum(points) AS points FROM reputation_entry e WHERE e.member_id = m.id) sum ON TRUE
    WHERE coalesce(standing.balance, 0) <> coalesce(sum.points, 0)`;
  return rows.map((row) => ({ kind: 'balance', ...row }));
}
