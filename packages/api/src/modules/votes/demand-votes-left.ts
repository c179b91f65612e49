import type { Transaction } from '@embassy/database';
import { LimitReached } from '../../kernel/errors/index.ts';
import { rulebookOfToday } from '../trust/index.ts';

const msOfDay = 86_400_000;

/** Refuses whoever has cast as many votes in this UTC day as the rulebook lets them. */
export async function demandVotesLeft(tx: Transaction, memberId: number, now: Date): Promise<void> {
  const { perDay } = (await rulebookOfToday(tx, now)).rulebook.voting;
  if (perDay === null) return;
  const midnight = Math.floor(now.getTime() / msOfDay) * msOfDay;
  const cast = await tx.vote.count({
    where: { memberId, castAt: { gte: new Date(midnight), lt: new Date(midnight + msOfDay) } },
  });
  if (cast >= perDay) throw new LimitReached('votes', Math.ceil((midnight + msOfDay - now.getTime()) / 1000));
}
