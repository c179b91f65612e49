import { type Carry, type Fact, judgeHistory } from '../../../reputation/index.ts';
import type { Rulebook } from '../../../trust/index.ts';
import { isExplained } from './explained.rules.ts';

/** What a dump says of a member. */
export type DumpMember = {
  sourceId: number;
  joinedAt: number;
  /** Reputation as the dump tells it. */
  published: number;
  /** How often the member voted down; on what, the dump does not say. */
  ownDownvotes: number;
};

export type ReplayedMember = {
  sourceId: number;
  published: number;
  /** What the facts bring by the rulebook, without the bonus. */
  replayed: number;
  /** What members get once who are known on another site of the network, as far as it can be told. */
  associationBonus: number;
  ownDownvotes: number;
  /** Days on which the daily cap held something back. */
  cappedDays: number;
};

const bonus = 100;

/**
 * What a member's facts bring, in the order of time, and whether the published reputation has the association bonus in
 * it. When that came is not told, and it matters for the floor: a loss that would find nothing to take finds the bonus.
 * Both are tried, and what comes nearest holds.
 */
export function replayMember(member: DumpMember, facts: readonly Fact[], rulebook: Rulebook): ReplayedMember {
  const { sourceId, published, ownDownvotes } = member;
  const history = [joining(member, facts), ...facts];
  const judge = (before: Carry) =>
    judgeHistory(sourceId, history, [{ version: 1, fromDay: null, rulebook }], before);
  const plain = judge({ balance: 0, lifetime: {} });
  const replayed = plain.after.balance;
  const candidates = [
    { replayed, associationBonus: 0 },
    { replayed, associationBonus: bonus },
  ];
  if (plain.awards.some(({ limit }) => limit === 'FLOOR')) {
    const rich = judge({ balance: bonus, lifetime: {} }).after.balance - bonus;
    candidates.push({ replayed: rich, associationBonus: bonus });
  }
  const capped = plain.awards.filter(({ limit }) => limit === 'DAILY_CAP');
  return {
    ...{ sourceId, published, ownDownvotes },
    ...nearest(candidates, member),
    cappedDays: new Set(capped.map(({ day }) => day)).size,
  };
}

/** A member begins with what joining brings, even when posts of theirs came here from another site before them. */
function joining({ sourceId, joinedAt }: DumpMember, facts: readonly Fact[]): Fact {
  return {
    id: 0,
    at: Math.min(joinedAt, facts[0]?.at ?? joinedAt),
    ...{ kind: 'JOINING', on: 'MEMBER', authorId: sourceId, actorId: null },
    ...{ categoryId: null, withdrawn: false, removed: null, communityWiki: false },
  };
}

type Candidate = { replayed: number; associationBonus: number };

/** The candidate that explains the published number, else the one that leaves the least. */
function nearest(candidates: Candidate[], { published, ownDownvotes }: DumpMember): Candidate {
  // Who shows less than the bonus cannot have it, but for what their own downvotes took.
  const possible = candidates.filter(
    ({ associationBonus }) => associationBonus === 0 || published >= associationBonus - ownDownvotes,
  );
  const cost = (candidate: Candidate) => {
    const difference = published - candidate.replayed - candidate.associationBonus;
    return Math.abs(difference) + (isExplained(difference, ownDownvotes) ? 0 : unexplained);
  };
  return possible.reduce((best, next) => (cost(next) < cost(best) ? next : best));
}

const unexplained = 1e9;
