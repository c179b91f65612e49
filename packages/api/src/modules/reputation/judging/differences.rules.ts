import { type PublishedRulebook, type RuleName, rulebookOn } from '../../trust/index.ts';
import type { Limit } from './award.ts';
import type { DatedAward } from './judge-history.rules.ts';

/** Why an entry was written. */
export const causes = {
  EARNED: 'It happened.',
  TAKEN_BACK: 'Whoever did it took it back, or the post was taken down.',
  DISCOUNTED: 'It came in a series of votes, or in arranged ones: these do not count.',
  COUNTS_AGAIN: 'It counts again: the post is back, or a limit has room.',
  COUNTS_LESS: 'It counts less than before: a limit that others share has moved.',
  RESCORED: 'The rules changed.',
} as const;
export type Cause = keyof typeof causes;

/** What the ledger says so far of one fact under one rule. */
export type Recorded = {
  factId: number;
  rule: RuleName;
  day: number;
  points: number;
  /** How many entries it has, and the rulebook of the last. */
  turns: number;
  version: number;
};

/** An entry to append. `turn` counts those of one fact under one rule, so that none is written twice. */
export type NewEntry = {
  factId: number;
  rule: RuleName;
  points: number;
  full: number;
  limit: Limit | null;
  cause: Cause;
  turn: number;
  day: number;
  version: number;
};

/** What nobody gains by reading: that something never counted. */
const silent: ReadonlySet<Limit> = new Set([
  'WITHDRAWN',
  'REMOVED',
  'OWN',
  'COMMUNITY_WIKI',
  'DISCOUNTED',
  'VOTER',
  'COUNTED',
  'PAIR',
]);

/**
 * The entries that make the ledger say what the awards are: one for each fact and rule that differs. A first entry
 * is written for a limited fact as well, though it brings nothing: who waits for points reads why they did not come.
 * @param options.rescoring everybody is judged anew since the rules changed: what comes without an entry before comes
 * by that, however old its fact is
 */
export function differences(
  awards: readonly DatedAward[],
  recorded: readonly Recorded[],
  published: readonly PublishedRulebook[],
  { rescoring = false }: { rescoring?: boolean } = {},
): NewEntry[] {
  const isUnderWay = (version: number) =>
    rescoring || !published.some((one) => one.version === version && one.isRescored);
  const before = new Map(recorded.map((one) => [keyOf(one), one]));
  const entries: NewEntry[] = [];
  for (const award of awards) {
    const old = before.get(keyOf(award));
    before.delete(keyOf(award));
    const points = award.points - (old?.points ?? 0);
    const isTold = !old && award.limit !== null && !silent.has(award.limit);
    if (points === 0 && !isTold) continue;
    const { factId, rule, full, limit, day, version } = award;
    entries.push({
      ...{ factId, rule, points, full, limit, day, version },
      cause: old ? causeOf(award, old, points, isUnderWay) : rescoring ? 'RESCORED' : 'EARNED',
      turn: old?.turns ?? 0,
    });
  }
  // What the rules of now say nothing about.
  for (const old of before.values()) {
    if (old.points === 0) continue;
    const { factId, rule, turns, day } = old;
    const version = rulebookOn(published, day)?.version ?? old.version;
    entries.push({
      ...{ factId, rule, points: -old.points, full: 0, limit: null, day, version },
      cause: 'RESCORED',
      turn: turns,
    });
  }
  return entries;
}

/**
 * What does not hold any more says so, though its points came by rules that are others now. Once everybody was counted
 * anew, what moves moves by a limit, also where the last entry is one of the rules before.
 */
function causeOf(
  award: DatedAward,
  old: Recorded,
  points: number,
  isUnderWay: (version: number) => boolean,
): Cause {
  if (award.limit === 'WITHDRAWN' || award.limit === 'REMOVED') return 'TAKEN_BACK';
  if (award.limit === 'DISCOUNTED') return 'DISCOUNTED';
  if (old.version !== award.version && isUnderWay(award.version)) return 'RESCORED';
  return Math.sign(points) === Math.sign(award.full) ? 'COUNTS_AGAIN' : 'COUNTS_LESS';
}

const keyOf = ({ factId, rule }: { factId: number; rule: RuleName }) => `${factId}:${rule}`;
