import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PublishedRulebook, presets, type Rulebook } from '../../trust/index.ts';
import { judgeHistory } from '../judging/judge-history.rules.ts';
import { fact } from '../testing/arbitrary-facts.ts';
import { maturedVotes, waitingVoters } from './matured-votes.rules.ts';

const newcomers = { newcomer: { count: false, down: false, perDay: null } };
const book = (accountDays: number, tiers: Rulebook['voting']['tiers'] = {}): Rulebook => ({
  ...presets.embassy,
  voting: { ...presets.embassy.voting, accountDays, tiers },
});
const published = (rulebook: Rulebook, fromDay: number | null = null, version = 1): PublishedRulebook => ({
  version,
  fromDay,
  rulebook,
});

/** Cast on day 10 by somebody who joined that day. */
const vote = {
  factId: 1,
  voterId: 2,
  day: 10,
  joinedDay: 10,
  voterDays: 0,
  voterTier: 'newcomer',
  tier: 'newcomer',
};

test('counts from the day on which the account is of age, whenever somebody looks', () => {
  const books = [published(book(3))];
  expect(maturedVotes([vote], books, 12)).toEqual([]);
  for (const today of [13, 20])
    expect(maturedVotes([vote], books, today)).toEqual([
      { factId: 1, day: 13, voterDays: 3, voterTier: 'newcomer' },
    ]);
});

test('counts from today where the tier stood in the way, once it does not', () => {
  const books = [published(book(3, newcomers))];
  expect(maturedVotes([vote], books, 20)).toEqual([]);
  expect(maturedVotes([{ ...vote, tier: 'member' }], books, 20)).toEqual([
    { factId: 1, day: 20, voterDays: 10, voterTier: 'member' },
  ]);
});

test('counts from the day on which a rulebook begins that trusts the voter, whenever somebody looks', () => {
  const books = [published(book(30, newcomers)), published(book(2), 15, 2)];
  expect(maturedVotes([vote], books, 14)).toEqual([]);
  for (const today of [15, 40])
    expect(maturedVotes([vote], books, today)).toEqual([
      { factId: 1, day: 15, voterDays: 5, voterTier: 'newcomer' },
    ]);
  // Of age by the rulebook of before: not by the one that follows it.
  expect(maturedVotes([vote], [published(book(3)), published(book(30), 15, 2)], 20)).toMatchObject([
    { day: 13 },
  ]);
});

test('what counted when it was cast is not looked at again', () => {
  expect(maturedVotes([vote], [published(book(0))], 20)).toEqual([]);
  expect(waitingVoters([published(book(0)), published(book(4, newcomers))])).toEqual({
    days: 4,
    tiers: ['newcomer'],
  });
});

test('whatever rulebooks come, and whoever looks when: a vote counts once at most, and once where it is of age', () => {
  const books = fc
    .array(fc.record({ days: fc.nat(4), from: fc.option(fc.integer({ min: 8, max: 30 })) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((drawn) => [
      published(book(2)),
      ...drawn.map(({ days, from }, n) => published(book(days), from, n + 2)),
    ]);
  const nights = fc
    .uniqueArray(fc.integer({ min: 10, max: 40 }), { maxLength: 8 })
    .map((all) => all.sort((a, b) => a - b));
  fc.assert(
    fc.property(books, nights, (all, looked) => {
      const tries = [{ day: 10, voterDays: 0 as number | null, voterTier: null as string | null }];
      // What is known grows: later rulebooks are published in between.
      for (const [n, night] of looked.entries()) {
        const known = all.slice(0, Math.min(all.length, n + 1));
        const last = { factId: 1, voterId: 2, joinedDay: 10, tier: null, ...tries.at(-1)! };
        tries.push(...maturedVotes([last], known, night).map(({ factId: _, ...one }) => one));
      }
      const facts = tries
        .map((one, turn) => ({
          ...fact({ id: turn + 1, kind: 'UPVOTE', at: one.day * 86_400_000, ...one }),
          earlier: tries.slice(0, turn),
        }))
        .sort((a, b) => a.at - b.at);
      const counted = judgeHistory(1, facts, all).awards.filter(({ points }) => points > 0).length;
      expect(counted).toBeLessThanOrEqual(1);
      const again = maturedVotes(
        [{ factId: 1, voterId: 2, joinedDay: 10, tier: null, ...tries.at(-1)! }],
        all,
        41,
      );
      if (counted === 0) expect(again).toHaveLength(1);
    }),
  );
});
