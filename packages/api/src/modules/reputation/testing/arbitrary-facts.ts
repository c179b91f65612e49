import fc from 'fast-check';
import { type Rulebook, type Subject, subjects } from '../../trust/index.ts';
import { embassy } from '../../trust/rulebook/presets/embassy.ts';
import { type BountyFact, type Fact, type FactKind, rulesOfFacts, type VoteFact } from '../judging/fact.ts';

const day = 86_400_000;

/** What a test says of a fact. */
export type FactChanges = Partial<Omit<VoteFact, 'kind' | 'id'> & Omit<BountyFact, 'kind' | 'id'>>;

/** A fact of the day, with everything that a test does not care for filled in. */
export function fact(changes: FactChanges & { id: number; kind: FactKind }): Fact {
  const about: Partial<Record<FactKind, Subject>> = { JOINING: 'MEMBER', BOUNTY_OFFER: 'QUESTION' };
  const all = {
    at: changes.id * 1000,
    authorId: 1,
    actorId: 2,
    on: about[changes.kind] ?? 'ANSWER',
    categoryId: null,
    withdrawn: false,
    removed: null,
    communityWiki: false,
    voterDays: null,
    voterTier: null,
    amount: 50,
    ...changes,
  };
  return all as Fact;
}

const kinds = Object.keys(rulesOfFacts) as FactKind[];
const members = [1, 2, 3, 4];

/** Facts of one to `days` days among four members, in the order in which they happened. */
export const arbitraryFacts = ({ days = 1, most = 60 } = {}): fc.Arbitrary<Fact[]> =>
  fc
    .array(
      fc.record({
        kind: fc.oneof({ weight: 3, arbitrary: fc.constant<FactKind>('UPVOTE') }, fc.constantFrom(...kinds)),
        at: fc.integer({ min: 0, max: days * day - 1 }),
        authorId: fc.constantFrom(...members),
        actorId: fc.option(fc.constantFrom(...members), { freq: 4 }),
        on: fc.constantFrom(...subjects),
        categoryId: fc.option(fc.constantFrom(7, 8)),
        withdrawn: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
        removed: fc.option(fc.record({ score: fc.integer({ min: -3, max: 6 }), days: fc.nat(100) }), {
          freq: 1,
        }),
        communityWiki: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
        voterDays: fc.option(fc.nat(5)),
        voterTier: fc.option(fc.constantFrom('newcomer', 'member')),
        amount: fc.constantFrom(50, 100, 500),
      }),
      { maxLength: most },
    )
    .map((drawn) =>
      drawn.sort((a, b) => a.at - b.at).map((one, i) => ({ ...one, id: i + 1 }) as unknown as Fact),
    );

/** A rulebook with limits small enough to be reached. */
export const arbitraryRulebook: fc.Arbitrary<Rulebook> = fc.record({
  shown: fc.constant(true),
  floor: fc.option(fc.integer({ min: -5, max: 5 })),
  dailyCap: fc.option(fc.integer({ min: 1, max: 60 })),
  rules: fc.constant({
    ...embassy.rules,
    EDITING: { ...embassy.rules.EDITING!, lifetime: 5 },
    UPVOTING: { points: { ANSWER: 1, QUESTION: 1 }, capped: true, lifetime: null },
    POSTED: { points: { TIP: 3 }, capped: true, lifetime: 7 },
    REPORTED: { points: { ANSWER: -100 }, capped: false, lifetime: null },
    JOINED: { points: { MEMBER: 1 }, capped: false, lifetime: null },
  }),
  categoryWeights: fc.constant({ 7: 0.5, 8: 2 }),
  keptWhenRemoved: fc.option(fc.constant({ score: 3, days: 60 })),
  communityWiki: fc.boolean(),
  voting: fc.record({
    perDay: fc.constant(null),
    perPair: fc.record({ up: fc.option(fc.nat(3)), down: fc.option(fc.nat(3)) }),
    accountDays: fc.nat(3),
    tiers: fc.constantFrom<Rulebook['voting']['tiers']>(
      {},
      { newcomer: { count: false, down: false, perDay: 5 } },
    ),
  }),
});

/** An order of as many things. */
export const shuffled = <T>(things: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...things], { minLength: things.length });
