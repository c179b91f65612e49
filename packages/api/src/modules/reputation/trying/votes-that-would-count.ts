import type { Reader } from '@embassy/database';
import type { PublishedRulebook } from '../../trust/index.ts';
import { votersAtOnce } from '../facts/mature-votes.ts';
import { type MaturedVote, maturedAt, maturedVotes, waitingVoters } from '../facts/matured-votes.rules.ts';
import { everyWaitingVote, votersOf } from '../facts/waiting-votes.ts';
import { dayOf, type Fact, type VoteFact } from '../judging/fact.ts';

/** A vote that would begin to count; `order` is that in which publishing would write them down. */
type WouldCount = MaturedVote & { order: number };

/** By the number of the fact that says so far that it does not. */
export type WouldCountById = ReadonlyMap<number, WouldCount>;

/**
 * The votes of new voters that would begin to count if these were the rulebooks: publishing lets them, so trying must. As
 * `matureVotes` finds them, in its order, and nothing is written.
 */
export async function votesThatWouldCount(
  db: Reader,
  published: readonly PublishedRulebook[],
  now: Date,
): Promise<WouldCountById> {
  const wanted = { ...waitingVoters(published), now };
  if (wanted.days === 0 && wanted.tiers.length === 0) return new Map();
  const found: (MaturedVote & { batch: number })[] = [];
  const voters = await votersOf(db, 'everybody', wanted, published);
  const batchOf = new Map(voters.map((id, n) => [id, Math.floor(n / votersAtOnce)]));
  for await (const waiting of everyWaitingVote(db, wanted)) {
    const voterOf = new Map(waiting.map(({ factId, voterId }) => [factId, voterId]));
    for (const one of maturedVotes(waiting, published, dayOf(now.getTime())))
      found.push({ ...one, batch: batchOf.get(voterOf.get(one.factId)!) ?? 0 });
  }
  found.sort((a, b) => a.batch - b.batch || a.day - b.day || a.factId - b.factId);
  return new Map(found.map(({ batch: _, ...one }, order) => [one.factId, { ...one, order }]));
}

/** With those of voters who would rise to a tier that lets their votes count. The same map when there are none. */
export async function withVotesOfRisen(
  db: Reader,
  before: WouldCountById,
  risen: ReadonlyMap<number, string>,
  published: readonly PublishedRulebook[],
  now: Date,
): Promise<WouldCountById> {
  const wanted = { ...waitingVoters(published), now };
  if (risen.size === 0 || wanted.tiers.length === 0) return before;
  const all = new Map(before);
  for await (const page of everyWaitingVote(db, wanted)) {
    const waiting = page.flatMap((vote) =>
      risen.has(vote.voterId) && !before.has(vote.factId)
        ? [{ ...vote, tier: risen.get(vote.voterId)! }]
        : [],
    );
    for (const one of maturedVotes(waiting, published, dayOf(now.getTime())))
      all.set(one.factId, { ...one, order: all.size });
  }
  return all.size === before.size ? before : all;
}

/** The last number that a fact can have: what is not written down comes after what is. */
const lastId = 2 ** 31;

/** A member’s facts with those that would be there, in the order in which things happen. */
export function withWouldCount(
  facts: readonly Fact[],
  wouldCount: WouldCountById,
  now: Date,
): readonly Fact[] {
  if (wouldCount.size === 0) return facts;
  const more = facts.flatMap((fact) => {
    const then = wouldCount.get(fact.id);
    return then ? [begun(fact as VoteFact, then, now)] : [];
  });
  return more.length === 0 ? facts : [...facts, ...more].sort((a, b) => a.at - b.at || a.id - b.id);
}

function begun(fact: VoteFact, { day, voterDays, voterTier, order }: WouldCount, now: Date): VoteFact {
  const tried = { day: dayOf(fact.at), voterDays: fact.voterDays, voterTier: fact.voterTier };
  return {
    ...fact,
    id: lastId + order,
    at: maturedAt(day, now),
    voterDays,
    voterTier,
    earlier: [...(fact.earlier ?? []), tried],
  };
}
