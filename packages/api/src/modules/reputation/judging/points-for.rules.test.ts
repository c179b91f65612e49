import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presets } from '../../trust/index.ts';
import {
  arbitraryFacts,
  arbitraryRulebook,
  type FactChanges,
  fact,
  shuffled,
} from '../testing/arbitrary-facts.ts';
import type { Fact, FactKind } from './fact.ts';
import { pointsFor } from './points-for.rules.ts';

const se = presets['stack-exchange-2018'];
const embassy = presets.embassy;
const sum = (awards: readonly { points: number }[]) =>
  awards.reduce((total, { points }) => total + points, 0);
const pointsOf = (facts: readonly Fact[], rulebook = se, balance = 100, memberId = 1) =>
  pointsFor({ memberId, facts }, rulebook, { balance, lifetime: {} }).awards;
const votes = (count: number, from = 1, changes: FactChanges = {}) =>
  Array.from({ length: count }, (_, i) => fact({ id: from + i, kind: 'UPVOTE', actorId: null, ...changes }));

describe('pointsFor', () => {
  test('gives each party what the preset says', () => {
    const facts = [
      fact({ id: 1, kind: 'UPVOTE' }),
      fact({ id: 2, kind: 'UPVOTE', on: 'QUESTION' }),
      fact({ id: 3, kind: 'DOWNVOTE' }),
      fact({ id: 4, kind: 'DOWNVOTE', on: 'QUESTION' }),
      fact({ id: 5, kind: 'ACCEPTANCE' }),
      fact({ id: 6, kind: 'EDIT' }),
      fact({ id: 7, kind: 'BOUNTY_AWARD', amount: 250 }),
      fact({ id: 8, kind: 'BOUNTY_OFFER', amount: 50 }),
      fact({ id: 9, kind: 'UPHELD_REPORT', actorId: null }),
    ];
    const given = (memberId: number) =>
      pointsOf(facts, se, 1000, memberId).map(({ factId, points }) => [factId, points]);
    expect(given(1)).toEqual([
      [1, 10],
      [2, 5],
      [3, -2],
      [4, -2],
      [5, 15],
      [7, 250],
      [9, -100],
    ]);
    expect(given(2)).toEqual([
      [3, -1],
      [5, 2],
      [8, -50],
      [6, 2],
    ]);
    expect(given(3)).toEqual([]);
    expect(pointsOf(facts, presets['stack-exchange-2019'])[1]).toMatchObject({ factId: 2, points: 10 });
  });

  test('199 and 10 make 200, what the cap does not count goes on, and a loss makes room again', () => {
    const to199 = [...votes(20), fact({ id: 21, kind: 'DOWNVOTE', on: 'QUESTION' }), ...votes(1, 22)];
    // 200 − 2 + 2: one short by an edit’s odd number is what makes 199.
    const odd = [fact({ id: 1, kind: 'DOWNVOTE', actorId: 1, authorId: 3 }), ...votes(20, 2)];
    expect(sum(pointsOf(odd))).toBe(199);
    expect(pointsOf([...odd, ...votes(1, 22)]).at(-1)).toMatchObject({
      points: 1,
      full: 10,
      limit: 'DAILY_CAP',
    });
    expect(sum(pointsOf([...odd, ...votes(1, 22)]))).toBe(200);
    expect(sum(pointsOf(to199))).toBe(200);
    const accepted = fact({ id: 40, kind: 'ACCEPTANCE' });
    const down = fact({ id: 41, kind: 'DOWNVOTE' });
    expect(sum(pointsOf([...votes(25), accepted]))).toBe(215);
    expect(sum(pointsOf([...votes(25), accepted, down]))).toBe(213);
    expect(sum(pointsOf([...votes(25), accepted, down, ...votes(1, 42)]))).toBe(215);
  });

  test('edits are judged after the day’s votes and never bring more than their end', () => {
    const edit = fact({ id: 1, kind: 'EDIT', authorId: 9, actorId: 1 });
    expect(pointsOf([edit, ...votes(20, 2)]).at(-1)).toMatchObject({
      factId: 1,
      points: 0,
      limit: 'DAILY_CAP',
    });
    const { awards, after } = pointsFor({ memberId: 1, facts: [edit] }, se, {
      balance: 1,
      lifetime: { EDITING: 999 },
    });
    expect(awards).toEqual([{ factId: 1, rule: 'EDITING', points: 1, full: 2, limit: 'LIFETIME' }]);
    expect(after).toEqual({ balance: 2, lifetime: { EDITING: 1000 } });
  });

  test('the floor holds while the day runs, not only at its end', () => {
    const down = fact({ id: 1, kind: 'DOWNVOTE' });
    expect(pointsOf([down, ...votes(1, 2)], se, 1)).toMatchObject([
      { points: 0, full: -2, limit: 'FLOOR' },
      { points: 10, limit: null },
    ]);
    expect(pointsOf([down], se, 2)).toMatchObject([{ points: -1, limit: 'FLOOR' }]);
    expect(pointsOf([down], { ...se, floor: null }, 0)).toMatchObject([{ points: -2, limit: null }]);
  });

  test('what does not count says why', () => {
    const limitOf = (changes: FactChanges & { kind?: FactKind }, rulebook = embassy) =>
      pointsOf([fact({ id: 1, kind: 'UPVOTE', ...changes })], rulebook)[0]?.limit;
    expect(limitOf({})).toBeNull();
    expect(limitOf({ withdrawn: true })).toBe('WITHDRAWN');
    expect(limitOf({ actorId: 1 })).toBe('OWN');
    expect(limitOf({ kind: 'ACCEPTANCE', actorId: 1 })).toBe('OWN');
    expect(limitOf({ kind: 'EDIT', actorId: 1 }, se)).toBe('OWN');
    expect(limitOf({ kind: 'BOUNTY_OFFER', actorId: 1 }, se)).toBeNull();
    expect(limitOf({ communityWiki: true })).toBe('COMMUNITY_WIKI');
    expect(limitOf({ communityWiki: true, kind: 'ACCEPTANCE', authorId: 9, actorId: 1 }, se)).toBe(
      'COMMUNITY_WIKI',
    );
    expect(limitOf({ communityWiki: true, kind: 'BOUNTY_AWARD' }, se)).toBeNull();
    expect(limitOf({ communityWiki: true, kind: 'EDIT', authorId: 9, actorId: 1 }, se)).toBeNull();
    expect(limitOf({ removed: { score: 9, days: 900 } })).toBe('REMOVED');
    expect(limitOf({ removed: { score: 3, days: 60 } }, se)).toBeNull();
    expect(limitOf({ removed: { score: 2, days: 60 } }, se)).toBe('REMOVED');
    expect(limitOf({ removed: { score: 3, days: 59 } }, se)).toBe('REMOVED');
    const young = { ...embassy, voting: { ...embassy.voting, accountDays: 2 } };
    expect(limitOf({ voterDays: 1 }, young)).toBe('VOTER');
    expect(limitOf({ voterDays: 2 }, young)).toBeNull();
    const silenced = { count: false, down: true, perDay: null };
    const tiered = { ...embassy, voting: { ...embassy.voting, tiers: { newcomer: silenced } } };
    expect(limitOf({ voterTier: 'newcomer' }, tiered)).toBe('VOTER');
    expect(limitOf({ voterTier: 'fan' }, tiered)).toBeNull();
  });

  test('one member’s votes for one other count so often a day; others’ do not use that up', () => {
    const facts = [...votes(8, 1, { actorId: 2 }), ...votes(1, 20, { actorId: 3 })];
    const limits = pointsOf(facts, embassy).map(({ limit }) => limit);
    expect(limits).toEqual([null, null, null, null, null, null, 'PAIR', 'PAIR', null]);
    const [first, ...rest] = facts;
    const again = pointsOf([{ ...first!, withdrawn: true }, ...rest], embassy);
    expect(again.filter(({ points }) => points > 0)).toHaveLength(7);
  });

  test('categories have weights, for gains and losses alike', () => {
    const book = { ...se, categoryWeights: { 7: 0.25, 8: 3, 9: 0 } };
    const points = (kind: 'UPVOTE' | 'DOWNVOTE', categoryId: number) =>
      pointsOf([fact({ id: 1, kind, categoryId })], book).map((award) => award.points);
    expect(points('UPVOTE', 7)).toEqual([3]);
    expect(points('DOWNVOTE', 7)).toEqual([-1]);
    expect(points('UPVOTE', 8)).toEqual([30]);
    expect(points('UPVOTE', 9)).toEqual([]);
    expect(points('UPVOTE', 1)).toEqual([10]);
  });
});

describe('for any facts and rulebook, pointsFor', () => {
  const cases = fc.tuple(
    arbitraryFacts(),
    arbitraryRulebook,
    fc.constantFrom(1, 2),
    fc.integer({ min: 0, max: 40 }),
  );
  const judge = ([facts, rulebook, memberId, balance]: [Fact[], typeof se, number, number]) =>
    pointsFor({ memberId, facts }, rulebook, { balance, lifetime: {} });

  test('does not mind in which order the facts come', () => {
    fc.assert(
      fc.property(
        cases.chain((drawn) => fc.tuple(fc.constant(drawn), shuffled(drawn[0]))),
        ([drawn, other]) => {
          expect(judge([other, drawn[1], drawn[2], drawn[3]])).toEqual(judge(drawn));
        },
      ),
    );
  });

  test('keeps every limit at every moment of the day', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const [, rulebook, , balance] = drawn;
        const running = { capped: 0, balance };
        for (const { rule, points, full } of judge(drawn).awards) {
          expect(Math.abs(points)).toBeLessThanOrEqual(Math.abs(full));
          expect(points * full).toBeGreaterThanOrEqual(0);
          running.balance += points;
          if (rulebook.rules[rule]!.capped) running.capped += points;
          if (rulebook.dailyCap !== null) expect(running.capped).toBeLessThanOrEqual(rulebook.dailyCap);
          if (rulebook.floor !== null && points < 0) {
            expect(running.balance).toBeGreaterThanOrEqual(rulebook.floor);
          }
        }
      }),
    );
  });

  test('gives nothing less than it could: a limited gain ends exactly at its limit', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const [, rulebook] = drawn;
        let capped = 0;
        for (const { rule, points, limit } of judge(drawn).awards) {
          if (rulebook.rules[rule]!.capped) capped += points;
          if (limit === 'DAILY_CAP') expect(capped).toBe(rulebook.dailyCap);
        }
      }),
    );
  });

  test('hands on what it gave, and when all is withdrawn it gave nothing', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const [facts, rulebook, memberId, balance] = drawn;
        const { awards, after } = judge(drawn);
        expect(after.balance).toBe(balance + sum(awards));
        const none = facts.map((one) => ({ ...one, withdrawn: true }));
        expect(judge([none, rulebook, memberId, balance]).after.balance).toBe(balance);
      }),
    );
  });
});
