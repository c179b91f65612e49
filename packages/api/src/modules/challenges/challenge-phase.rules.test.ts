import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acts, type ChallengeAct, isTimeFor, timeFor } from './challenge-acts.rules.ts';
import {
  type ChallengeDates,
  isBefore,
  lastEndOf,
  phaseOf,
  phaseOrder,
  spansOf,
  supportUntil,
} from './challenge-phase.rules.ts';

const hour = 3_600_000;
const at = (hours: number) => new Date(Date.UTC(2026, 11, 1) + hours * hour);
const all: ChallengeDates = {
  opensAt: at(0),
  collectUntil: at(10),
  discussUntil: at(20),
  voteUntil: at(30),
  shortlistUntil: at(40),
};
const short: ChallengeDates = { ...all, discussUntil: null, voteUntil: null, shortlistUntil: null };

/** Any challenge: five instants in order, of which the middle three may be left out. */
const challenges = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 5, maxLength: 5 }),
    fc.boolean(),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([gaps, discuss, vote, shortlist]): ChallengeDates => {
    const instants = gaps.map((_, i) => at(gaps.slice(0, i + 1).reduce((sum, gap) => sum + gap)));
    const [opens, collect, discussed, voted, judged] = instants as [Date, Date, Date, Date, Date];
    return {
      opensAt: opens,
      collectUntil: collect,
      discussUntil: discuss ? discussed : null,
      voteUntil: vote ? voted : null,
      shortlistUntil: shortlist ? judged : null,
    };
  });
const moments = fc.integer({ min: -100, max: 6000 }).map(at);

describe('the phase', () => {
  test.each([
    [-1, 'COMING'],
    [0, 'COLLECT'],
    [9.99, 'COLLECT'],
    [10, 'DISCUSS'],
    [20, 'VOTE'],
    [30, 'SHORTLIST'],
    [40, 'RESULT'],
    [4000, 'RESULT'],
  ])('at hour %d is %s', (hours, phase) => {
    expect(phaseOf(all, at(hours))).toBe(phase);
  });

  test('is never one that was left out', () => {
    expect(spansOf(short).map(({ phase }) => phase)).toEqual(['COMING', 'COLLECT', 'RESULT']);
    expect(phaseOf(short, at(10))).toBe('RESULT');
    expect([lastEndOf(short), supportUntil(short)]).toEqual([at(10), at(10)]);
    expect(supportUntil({ ...short, discussUntil: at(20), shortlistUntil: at(40) })).toEqual(at(20));
    expect([lastEndOf(all), supportUntil(all)]).toEqual([at(40), at(30)]);
  });

  test('only goes on as time does', () => {
    fc.assert(
      fc.property(challenges, moments, moments, (dates, one, other) => {
        const [first, second] = one < other ? [one, other] : [other, one];
        expect(isBefore(phaseOf(dates, second), phaseOf(dates, first))).toBe(false);
      }),
    );
  });

  test('is the one whose span holds the moment, and spans leave no gap', () => {
    fc.assert(
      fc.property(challenges, moments, (dates, now) => {
        const spans = spansOf(dates);
        const holding = spans.filter(({ from, until }) => (!from || from <= now) && (!until || now < until));
        expect(holding.map(({ phase }) => phase)).toEqual([phaseOf(dates, now)]);
        expect(spans.slice(1).map(({ from }) => from)).toEqual(spans.slice(0, -1).map(({ until }) => until));
        expect([spans[0]!.from, spans.at(-1)!.until]).toEqual([null, null]);
        expect(spans.map(({ phase }) => phaseOrder.indexOf(phase))).toEqual(
          spans.map(({ phase }) => phaseOrder.indexOf(phase)).toSorted((a, b) => a - b),
        );
      }),
    );
  });

  test('is another exactly when the organiser’s dates say so: moving one moves it', () => {
    expect(phaseOf({ ...all, collectUntil: at(15) }, at(12))).toBe('COLLECT');
    expect(phaseOf({ ...all, voteUntil: at(25) }, at(28))).toBe('SHORTLIST');
  });
});

describe('what may be done', () => {
  test.each([
    ['ENTER', [0, 10]],
    ['WITHDRAW', [0, 20]],
    ['COMMENT', [0, 30]],
    ['SUPPORT', [0, 30]],
    ['MARK', [10, 40]],
    ['SHORTLIST', [30, 40]],
  ] as const)('%s has its time', (act, [from, until]) => {
    expect(timeFor(act, all)).toEqual({ from: at(from), until: at(until) });
  });

  test('the result has no end, and what has no phase no time', () => {
    expect(timeFor('PUBLISH_RESULT', all)).toEqual({ from: at(40), until: null });
    expect(timeFor('SHORTLIST', short)).toBeNull();
    expect(timeFor('WITHDRAW', short)).toEqual({ from: at(0), until: at(10) });
  });

  test('within its time and at no other', () => {
    fc.assert(
      fc.property(
        challenges,
        moments,
        fc.constantFrom(...(Object.keys(acts) as ChallengeAct[])),
        (dates, now, act) => {
          const when = timeFor(act, dates);
          // Phases of one act follow each other in every challenge, so its time is one span.
          const within =
            when !== null && (!when.from || when.from <= now) && (!when.until || now < when.until);
          expect(isTimeFor(act, dates, now)).toBe(within);
        },
      ),
    );
  });
});
