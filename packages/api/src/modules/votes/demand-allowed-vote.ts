import type { Transaction } from '@embassy/database';
import { LimitReached, NotAllowed } from '../../kernel/errors/index.ts';
import type { Actor } from '../../kernel/viewer.ts';
import { rulebookOfToday } from '../trust/index.ts';
import { allowanceOf } from './vote-allowance.ts';
import { mayVoteDown, votesPerDay } from './votes.rules.ts';

/**
 * Refuses a vote that the rulebook does not let the actor cast: down by a tier that may not, or one more than a day has.
 * One member’s votes are counted one after the other: the lock is held until the transaction ends, so that of many at
 * once none slips through.
 */
export async function demandAllowedVote(
  tx: Transaction,
  { id, role }: Actor,
  value: 1 | -1,
  now: Date,
): Promise<void> {
  const { rulebook } = await rulebookOfToday(tx, now);
  const [standing] = await tx.$queryRaw<{ tier: string | null }[]>`
    SELECT standing.tier FROM (SELECT pg_advisory_xact_lock(hashtext('vote'), ${id}::int)) AS locked
    LEFT JOIN standing ON standing.member_id = ${id}::int`;
  const voter = { role, tier: standing?.tier ?? null };
  if (value === -1 && !mayVoteDown(rulebook, voter)) {
    throw new NotAllowed('TIER_TOO_LOW', 'Members of your tier do not vote down yet.');
  }
  const most = votesPerDay(rulebook, voter);
  if (most === null) return;
  const { left, renewsAt } = await allowanceOf(tx, id, most, now);
  if (left > 0) return;
  throw new LimitReached('votes', Math.ceil((renewsAt.getTime() - now.getTime()) / 1000), most);
}
