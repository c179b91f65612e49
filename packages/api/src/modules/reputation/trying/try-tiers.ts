import type { Database } from '@embassy/database';
import {
  formulaOf,
  type Measures,
  measureKey,
  type Need,
  needsOf,
  publishedTiers,
  type Tiers,
} from '../../trust/index.ts';
import { memberBatches } from '../ledger/member-batches.ts';
import { measuresFor } from '../tiers/decide-tiers.ts';
import { measureMembers } from '../tiers/measuring/measure-members.ts';
import { countTiers, currentTiersOf } from './current-tiers.ts';
import { MostMoved } from './most-moved.rules.ts';
import { tierAfter } from './tier-after.rules.ts';
import { type TierMove, TierTally } from './tier-tally.rules.ts';
import { type Mover, moversTold, type OnProgress, type Trial } from './trial.ts';

/**
 * What would become of everybody under other tiers: measures all members, a batch in one query, and decides their tier
 * as it would be decided. Points stay as they are. Changes nothing.
 */
export async function tryTiers(
  db: Database,
  proposal: Tiers,
  now: Date,
  onProgress: OnProgress = () => {},
): Promise<Trial> {
  const [counted, published] = await Promise.all([countTiers(db), publishedTiers(db)]);
  const tally = new TierTally(proposal, counted.byTier);
  const most = new MostMoved<Told>(moversTold);
  const asked = measuresFor(proposal);
  const places = placesOf(published.tiers, proposal);
  let done = 0;
  for await (const memberIds of memberBatches(db)) {
    const [current, measured] = await Promise.all([
      currentTiersOf(db, memberIds),
      measureMembers(db, memberIds, asked, now),
    ]);
    for (const [memberId, tier] of current) {
      const measures = measured.get(memberId)!;
      const move = { before: tier.tier, ...tierAfter(measures, tier, proposal, now) };
      tally.move(move);
      const by = places(move.before) - places(move.later);
      most.offer(memberId, by, () => ({ memberId, move, needs: needsBehind(move, by, measures, proposal) }));
    }
    done += memberIds.length;
    onProgress(Math.min(done / Math.max(counted.members, 1), 1));
  }
  return {
    members: counted.members,
    rise: 0,
    fall: 0,
    tierRise: tally.rise,
    tierFall: tally.fall,
    tiers: tally.counts(),
    bands: [],
    movers: await moversOf(db, most.all()),
    fromDay: null,
  };
}

type Told = { memberId: number; move: TierMove; needs: Need[] };

/** How far down a tier stands, in the proposal or, where it is no more, before; nobody's tier is below all. */
function placesOf(before: Tiers, after: Tiers): (key: string | null) => number {
  const place = ({ tiers }: Tiers, key: string | null) => tiers.findIndex((tier) => tier.key === key);
  return (key) => {
    const [now, then] = [place(after, key), place(before, key)];
    return now >= 0 ? now : then >= 0 ? then : after.tiers.length;
  };
}

/** What they have for the tier they rise to, or lack for the one they lose. */
function needsBehind({ before, later }: TierMove, by: number, measures: Measures, { tiers }: Tiers): Need[] {
  const key = by > 0 ? later : before;
  const formula = tiers.find((tier) => tier.key === key)?.formula;
  const needs = formula == null ? null : needsOf(formulaOf(formula), measures);
  return [...new Map((needs ?? []).map((need) => [measureKey(need) + need.comparison, need])).values()];
}

async function moversOf(db: Database, told: readonly Told[]): Promise<Mover[]> {
  const ids = told.map(({ memberId }) => memberId);
  const standings = await db.standing.findMany({ where: { memberId: { in: ids } } });
  const balances = new Map(standings.map(({ memberId, balance }) => [memberId, balance]));
  return told.map(({ memberId, move, needs }) => ({
    memberId,
    before: balances.get(memberId) ?? 0,
    after: balances.get(memberId) ?? 0,
    tierBefore: move.before,
    tierAtOnce: move.atOnce,
    tierLater: move.later,
    rules: [],
    needs,
  }));
}
