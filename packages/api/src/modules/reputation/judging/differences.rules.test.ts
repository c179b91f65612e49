import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PublishedRulebook, presets, rulebookOn } from '../../trust/index.ts';
import {
  arbitraryFacts,
  arbitraryRulebook,
  type FactChanges,
  fact,
  shuffled,
} from '../testing/arbitrary-facts.ts';
import { differences, type NewEntry, type Recorded } from './differences.rules.ts';
import { dayOf, type Fact } from './fact.ts';
import { judgeHistory } from './judge-history.rules.ts';

const se: PublishedRulebook[] = [{ version: 1, fromDay: null, rulebook: presets['stack-exchange-2018'] }];

/** A ledger in memory: what was appended so far, read as the database reads it. */
function keepLedger(published: readonly PublishedRulebook[], memberId = 1) {
  const entries: NewEntry[] = [];
  const recorded = () => {
    const sums = new Map<string, Recorded>();
    for (const { factId, rule, day, points, version } of entries) {
      const key = `${factId}:${rule}`;
      const old = sums.get(key) ?? { factId, rule, day, points: 0, turns: 0, version };
      sums.set(key, { ...old, points: old.points + points, turns: old.turns + 1, version });
    }
    return [...sums.values()];
  };
  const judge = (facts: readonly Fact[], books = published) => {
    const { awards, after } = judgeHistory(memberId, facts, books);
    const added = differences(awards, recorded(), books);
    entries.push(...added);
    return { added, balance: after.balance };
  };
  return { entries, judge, sum: () => entries.reduce((total, { points }) => total + points, 0) };
}

describe('differences', () => {
  const vote = (id: number, changes: FactChanges = {}) =>
    fact({ id, kind: 'UPVOTE', actorId: null, ...changes });

  test('a vote, taken back and cast anew leaves three entries', () => {
    const { entries, judge } = keepLedger(se);
    judge([vote(1)]);
    judge([vote(1, { withdrawn: true })]);
    judge([vote(1, { withdrawn: true }), vote(2)]);
    expect(entries.map(({ factId, points, cause, turn }) => [factId, points, cause, turn])).toEqual([
      [1, 10, 'EARNED', 0],
      [1, -10, 'TAKEN_BACK', 1],
      [2, 10, 'EARNED', 0],
    ]);
  });

  test('room that a withdrawal leaves goes to what the cap had held back, which was told', () => {
    const { judge } = keepLedger(se);
    const day = Array.from({ length: 21 }, (_, i) => vote(i + 1));
    expect(judge(day).added.at(-1)).toMatchObject({ factId: 21, points: 0, full: 10, limit: 'DAILY_CAP' });
    const { added, balance } = judge([vote(1, { withdrawn: true }), ...day.slice(1)]);
    expect(added).toMatchObject([
      { factId: 1, points: -10, cause: 'TAKEN_BACK' },
      { factId: 21, points: 10, cause: 'COUNTS_AGAIN', turn: 1 },
    ]);
    expect(balance).toBe(200);
    expect(judge(day).added).toMatchObject([
      { factId: 1, points: 10, cause: 'COUNTS_AGAIN', turn: 2 },
      { factId: 21, points: -10, cause: 'COUNTS_LESS', turn: 2 },
    ]);
  });

  test('a rulebook that re-scores is told as such, also for what it says nothing about', () => {
    const { judge } = keepLedger(se);
    judge([vote(1, { on: 'QUESTION' }), fact({ id: 2, kind: 'ACCEPTANCE' })]);
    const { ACCEPTED: _, ...rules } = presets['stack-exchange-2019'].rules;
    const next = { version: 2, fromDay: null, rulebook: { ...presets['stack-exchange-2019'], rules } };
    const { added } = judge(
      [vote(1, { on: 'QUESTION' }), fact({ id: 2, kind: 'ACCEPTANCE' })],
      [...se, next],
    );
    expect(added).toMatchObject([
      { factId: 1, points: 5, cause: 'RESCORED', version: 2 },
      { factId: 2, points: -15, cause: 'RESCORED', version: 2 },
    ]);
  });

  test('what a re-scoring pays for the first time comes by the rules, not as if it were new', () => {
    const { JOINED: _, ...rules } = presets.embassy.rules;
    const JOINED = { points: { MEMBER: 7 }, capped: false, lifetime: null };
    const [now, next] = [rules, { ...rules, JOINED }].map((rules, n) => ({
      ...{ version: n + 1, fromDay: null, rulebook: { ...presets.embassy, rules } },
    }));
    const joined = fact({ id: 1, kind: 'JOINING', on: 'MEMBER', actorId: null });
    expect(keepLedger([now!]).judge([joined]).added).toEqual([]);
    const awards = judgeHistory(1, [joined], [now!, next!]).awards;
    const causesOf = (options?: { rescoring: boolean }) =>
      differences(awards, [], [now!, next!], options).map(({ points, cause }) => [points, cause]);
    expect(causesOf({ rescoring: true })).toEqual([[7, 'RESCORED']]);
    expect(causesOf()).toEqual([[7, 'EARNED']]);
  });

  test('what is taken back or discounted after a re-scoring that left it alone says so', () => {
    const again = { ...se[0]!, version: 2 };
    for (const [changes, cause] of [
      [{ withdrawn: true }, 'TAKEN_BACK'],
      [{ removed: { score: 0, days: 1 } }, 'TAKEN_BACK'],
      [{ discounted: true }, 'DISCOUNTED'],
    ] as const) {
      const { judge } = keepLedger(se);
      judge([vote(1)]);
      expect(judge([vote(1)], [...se, again]).added).toEqual([]);
      expect(judge([vote(1, changes)], [...se, again]).added).toMatchObject([{ points: -10, cause }]);
    }
  });

  test('a limit that moves after a re-scoring that left an entry alone is no re-scoring', () => {
    const capped: PublishedRulebook = { ...se[0]!, version: 2 };
    const day = Array.from({ length: 21 }, (_, n) => vote(n + 1));
    const first = (changes: object) => [vote(1, changes), ...day.slice(1)];
    const moved = (isRescored: boolean) => {
      const { judge } = keepLedger(se);
      judge(day);
      const books = [...se, { ...capped, isRescored }];
      return [first({ withdrawn: true }), day].map((facts) =>
        judge(facts, books).added.map(({ factId, points, cause }) => `${factId} ${points} ${cause}`),
      );
    };
    // While it is under way nobody can tell; those who were counted already have entries of it.
    expect(moved(false)[0]).toEqual(['1 -10 TAKEN_BACK', '21 10 RESCORED']);
    expect(moved(true)).toEqual([
      ['1 -10 TAKEN_BACK', '21 10 COUNTS_AGAIN'],
      ['1 10 COUNTS_AGAIN', '21 -10 COUNTS_LESS'],
    ]);
  });

  test('a rulebook from a day on leaves the days before alone', () => {
    const later = { version: 2, fromDay: 10, rulebook: presets['stack-exchange-2019'] };
    const again = { version: 3, fromDay: null, rulebook: presets['apache-answer'] };
    const at = (published: PublishedRulebook[], day: number) => rulebookOn(published, day)?.version ?? null;
    expect([at([...se, later], 9), at([...se, later], 10), at([later], 9)]).toEqual([1, 2, null]);
    expect([at([...se, later, again], 9), at([again, later, ...se], 10)]).toEqual([3, 3]);
  });

  test('however the facts arrive, day by day or late, taken down or back, the ledger ends as judging them at once', () => {
    const history = arbitraryFacts({ days: 4, most: 40 });
    fc.assert(
      fc.property(
        history.chain((facts) =>
          fc.tuple(
            fc.constant(facts),
            shuffled(facts),
            fc.array(fc.nat(Math.max(0, facts.length - 1)), { maxLength: 10 }),
          ),
        ),
        arbitraryRulebook,
        ([facts, arrivals, flips], rulebook) => {
          const published = [{ version: 1, fromDay: null, rulebook }];
          const { judge, sum, entries } = keepLedger(published);
          const known: Fact[] = [];
          const inDays = () => [...known].sort((a, b) => dayOf(a.at) - dayOf(b.at));
          for (const one of arrivals) {
            known.push(one);
            expect(judge(inDays()).balance).toBe(sum());
          }
          for (const flip of flips) {
            const place = known.findIndex(({ id }) => id === facts[flip]?.id);
            if (place < 0) continue;
            known[place] = { ...known[place]!, withdrawn: !known[place]!.withdrawn };
            expect(judge(inDays()).balance).toBe(sum());
          }
          expect(judge(inDays()).added).toEqual([]);
          const keys = entries.map(({ factId, rule, turn }) => `${factId}:${rule}:${turn}`);
          expect(new Set(keys).size).toBe(keys.length);
          known.splice(0, known.length, ...known.map((one) => ({ ...one, withdrawn: true })));
          judge(inDays());
          expect(sum()).toBe(0);
        },
      ),
      { numRuns: 50 },
    );
  });
});
