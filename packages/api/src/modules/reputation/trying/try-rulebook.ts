import { bulkTransaction, type Database } from '@embassy/database';
import {
  formulaOf,
  type Measure,
  type Measures,
  measureKey,
  type PublishedRulebook,
  pointsCanDecide,
  publishedRulebooks,
  publishedTiers,
  type Rulebook,
  type RuleName,
  type Tiers,
} from '../../trust/index.ts';
import { copyFacts, type MemberRange } from '../facts/copy-facts.ts';
import { heededKinds } from '../facts/heeded-kinds.rules.ts';
import { dayOf } from '../judging/fact.ts';
import { type DatedAward, judgeHistory } from '../judging/judge-history.rules.ts';
import { measuresFor } from '../tiers/decide-tiers.ts';
import { measureMembers } from '../tiers/measuring/measure-members.ts';
import { countTiers, currentTiersOf } from './current-tiers.ts';
import { MostMoved } from './most-moved.rules.ts';
import { PointsBands } from './points-bands.rules.ts';
import { tierAfter } from './tier-after.rules.ts';
import { type TierMove, TierTally } from './tier-tally.rules.ts';
import { type Beginning, type Mover, moversTold, type OnProgress, type Trial } from './trial.ts';
import {
  votesThatWouldCount,
  type WouldCountById,
  withVotesOfRisen,
  withWouldCount,
} from './votes-that-would-count.ts';

/** So many members are measured in one query. */
const batch = 1000;

type Moved = {
  memberId: number;
  before: number;
  after: number;
  /** What formulas ask of their points, afterwards. */
  points: Measures;
};
type Explained = Moved & Pick<Mover, 'rules'>;

/**
 * What would become of everybody under another rulebook. Judges all facts by the rulebooks of now and with the other
 * one, by the functions that the ledger is made with, and measures only those whose tier their points can change.
 * Changes nothing. Half of the members come over each of two connections: the database has a process for each.
 */
export async function tryRulebook(
  db: Database,
  proposal: { rulebook: Rulebook; beginning: Beginning },
  now: Date,
  onProgress: OnProgress = () => {},
): Promise<Trial> {
  const published = await publishedRulebooks(db);
  const others = [...published, asPublished(proposal, published)];
  const { tiers } = await publishedTiers(db);
  const fromDay = proposal.beginning === 'everything' ? null : proposal.beginning.fromDay;
  // Whoever rises may be trusted by it: then their votes begin to count, and somebody else may rise.
  let wouldCount = await votesThatWouldCount(db, others, now);
  for (;;) {
    const rulebooks = { published, others, tiers, wouldCount };
    const { trial, risen } = await judgeEverybody(db, rulebooks, now, onProgress);
    const withRisen = await withVotesOfRisen(db, wouldCount, risen, others, now);
    if (withRisen === wouldCount) return { ...trial, fromDay };
    wouldCount = withRisen;
  }
}

type Rulebooks = {
  published: readonly PublishedRulebook[];
  others: readonly PublishedRulebook[];
  tiers: Tiers;
  wouldCount: WouldCountById;
};

/** One trial of everybody, and who would have another tier at once. */
async function judgeEverybody(
  db: Database,
  { published, others, tiers, wouldCount }: Rulebooks,
  now: Date,
  onProgress: OnProgress,
): Promise<{ trial: Omit<Trial, 'fromDay'>; risen: Map<number, string> }> {
  const risen = new Map<number, string>();
  const heeded = heededKinds(others);
  const counted = await countTiers(db);
  const asked = measuresFor(tiers);
  const pointsDiffer = pointsCanDecide(formulasOf(tiers), tiers.lowWater);
  const tally = new TierTally(tiers, counted.byTier);
  const bands = new PointsBands();
  const most = new MostMoved<Explained>(moversTold);
  const trial = { rise: 0, fall: 0, judged: 0 };

  const decide = async (moved: readonly Moved[]) => {
    for (const [memberId, move] of await decideTiers(db, moved, { asked, tiers, now })) {
      tally.move(move);
      if (move.before !== null && move.before !== move.atOnce) risen.set(memberId, move.atOnce);
    }
  };
  const judgeRange = (range: MemberRange, tell: OnProgress) =>
    bulkTransaction(db, async (tx) => {
      let waiting: Moved[] = [];
      let deciding: Promise<void> = Promise.resolve();
      await copyFacts(tx, range, heeded, async (memberId, facts) => {
        const was = judgeHistory(memberId, facts, published);
        const will = judgeHistory(memberId, withWouldCount(facts, wouldCount, now), others);
        const [before, after] = [was.after.balance, will.after.balance];
        bands.add(before, after);
        trial.judged++;
        if (after > before) trial.rise++;
        if (after < before) trial.fall++;
        const points = pointsOf(asked, will.awards, after, now);
        const moved = { memberId, before, after, points };
        most.offer(memberId, after - before, () => ({
          ...moved,
          rules: rulesThatDiffer(was.awards, will.awards),
        }));
        if (pointsDiffer(pointsOf(asked, was.awards, before, now), points)) waiting.push(moved);
        if (waiting.length < batch) return;
        // One batch is measured while the next is judged.
        await deciding;
        tell((memberId - range.first) / (range.last - range.first + 1));
        deciding = decide(waiting);
        // It fails where it is waited for: until then nobody would hear of it, and the process would end.
        deciding.catch(() => {});
        waiting = [];
      });
      await deciding;
      await decide(waiting);
      tell(1);
    });
  const { _max } = await db.member.aggregate({ _max: { id: true } });
  await inHalves(_max.id ?? 0, judgeRange, onProgress);

  bands.add(0, 0, counted.members - trial.judged);
  const movers = most.all();
  const moves = await decideTiers(db, movers, { asked, tiers, now });
  return {
    trial: {
      members: counted.members,
      rise: trial.rise,
      fall: trial.fall,
      tierRise: tally.rise,
      tierFall: tally.fall,
      tiers: tally.counts(),
      bands: bands.bands(),
      movers: movers.map((mover) => moverOf(mover, moves.get(mover.memberId))),
    },
    risen,
  };
}

/** The proposal as the next of those that were published. */
function asPublished(
  { rulebook, beginning }: { rulebook: Rulebook; beginning: Beginning },
  published: readonly PublishedRulebook[],
): PublishedRulebook {
  const version = Math.max(...published.map((one) => one.version)) + 1;
  return { version, rulebook, fromDay: beginning === 'everything' ? null : beginning.fromDay };
}

function formulasOf({ tiers }: Tiers) {
  return tiers.flatMap(({ formula }) => (formula === null ? [] : [formulaOf(formula)]));
}

/** What formulas ask of points, from what was judged. */
function pointsOf(
  asked: readonly Measure[],
  awards: readonly DatedAward[],
  balance: number,
  now: Date,
): Record<string, number> {
  const today = dayOf(now.getTime());
  const points: Record<string, number> = {};
  for (const measure of asked) {
    const key = measureKey(measure);
    if (measure.metric === 'reputation') points[key] = balance;
    if (measure.metric !== 'points') continue;
    const since = today - measure.days! + 1;
    points[key] = awards.reduce((sum, award) => (award.day >= since ? sum + award.points : sum), 0);
  }
  return points;
}

function rulesThatDiffer(was: readonly DatedAward[], will: readonly DatedAward[]): Mover['rules'] {
  const sums = new Map<RuleName, { before: number; after: number }>();
  const add = (awards: readonly DatedAward[], side: 'before' | 'after') => {
    for (const { rule, points } of awards) {
      const sum = sums.get(rule) ?? { before: 0, after: 0 };
      sum[side] += points;
      sums.set(rule, sum);
    }
  };
  add(was, 'before');
  add(will, 'after');
  return [...sums]
    .filter(([, { before, after }]) => before !== after)
    .map(([rule, sum]) => ({ rule, ...sum }))
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
}

type Deciding = { asked: readonly Measure[]; tiers: Tiers; now: Date };

async function decideTiers(
  db: Database,
  moved: readonly Moved[],
  { asked, tiers, now }: Deciding,
): Promise<Map<number, TierMove>> {
  const ids = moved.map(({ memberId }) => memberId);
  const rest = asked.filter(({ metric }) => metric !== 'reputation' && metric !== 'points');
  const [current, measured] = await Promise.all([
    currentTiersOf(db, ids),
    measureMembers(db, ids, rest, now),
  ]);
  return new Map(
    moved.flatMap(({ memberId, points }) => {
      const tier = current.get(memberId);
      if (!tier) return [];
      const all = { ...measured.get(memberId), ...points };
      return [[memberId, { before: tier.tier, ...tierAfter(all, tier, tiers, now) }]];
    }),
  );
}

function moverOf({ memberId, before, after, rules }: Explained, move: TierMove | undefined): Mover {
  return {
    ...{ memberId, before, after, rules },
    tierBefore: move?.before ?? null,
    tierAtOnce: move?.atOnce ?? '',
    tierLater: move?.later ?? '',
    needs: [],
  };
}

/** Two ranges at the same time, told as one progress. */
async function inHalves(
  last: number,
  work: (range: MemberRange, tell: OnProgress) => Promise<void>,
  onProgress: OnProgress,
): Promise<void> {
  const middle = Math.floor(last / 2);
  const ranges = [
    { first: 1, last: middle },
    { first: middle + 1, last },
  ];
  const shares = ranges.map(() => 0);
  await Promise.all(
    ranges.map((range, half) =>
      work(range, (share) => {
        shares[half] = share;
        onProgress(shares.reduce((sum, one) => sum + one, 0) / ranges.length);
      }),
    ),
  );
}
