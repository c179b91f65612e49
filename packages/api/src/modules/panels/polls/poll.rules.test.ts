import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, type AskedQuestion, checkAnswers } from './answers.rules.ts';
import { checkPoll, tidyQuestion } from './check-poll.rules.ts';
import { outcomeOf } from './outcome.rules.ts';
import { leastAnonymous, pollLimits } from './poll-limits.ts';
import { standingOf } from './poll-standing.rules.ts';
import { canSeeResults } from './results.policy.ts';
import { ballotLength, openBallot, sealBallot } from './seal-ballot.ts';
import { tallyOf } from './tally.rules.ts';

const options = ['Light', 'Medium', 'Dark', 'Decaf'];
const base = { options, minimum: null, maximum: null, required: true };
const single: AskedQuestion = { ...base, id: 1, kind: 'SINGLE' };
const multiple: AskedQuestion = { ...base, id: 2, kind: 'MULTIPLE', minimum: 1, maximum: 2 };
const ranking: AskedQuestion = { ...base, id: 3, kind: 'RANKING' };
const rating: AskedQuestion = { ...base, id: 4, kind: 'RATING', options: ['Bad', 'Good'] };
const text: AskedQuestion = { ...base, id: 5, kind: 'TEXT', options: [], required: false };
const all = [single, multiple, ranking, rating, text];

const picked = (question: number, picks: number[]): Answer => ({ question, picks, text: '' });
const wrote = (question: number, written: string): Answer => ({ question, picks: [], text: written });
const whole = [
  picked(1, [0]),
  picked(2, [0, 3]),
  picked(3, [3, 2, 1, 0]),
  picked(4, [5]),
  wrote(5, ' Sour. '),
];
const codes = (questions: AskedQuestion[], answers: Answer[]) =>
  checkAnswers(questions, answers).issues.map(({ field, code }) => `${field} ${code}`);

describe('answers', () => {
  test('of every kind are taken as the question asks, and texts trimmed', () => {
    const { issues, answers } = checkAnswers(all, whole);
    expect(issues).toEqual([]);
    expect(answers.at(-1)).toEqual(wrote(5, 'Sour.'));
    expect(checkAnswers(all, whole.slice(0, 4)).issues).toEqual([]);
  });

  test.each([
    ['two where one is asked', [single], [picked(1, [0, 1])], 'answers.1 BAD_FORMAT'],
    ['an option that is not there', [single], [picked(1, [4])], 'answers.1 BAD_FORMAT'],
    ['half an option', [single], [picked(1, [0.5])], 'answers.1 BAD_FORMAT'],
    ['too many', [multiple], [picked(2, [0, 1, 2])], 'answers.2 TOO_MANY'],
    ['one twice', [multiple], [picked(2, [0, 0])], 'answers.2 BAD_FORMAT'],
    ['a ranking of some', [ranking], [picked(3, [0, 1])], 'answers.3 BAD_FORMAT'],
    ['a ranking with a place twice', [ranking], [picked(3, [0, 1, 2, 2])], 'answers.3 BAD_FORMAT'],
    ['a rating of six', [rating], [picked(4, [6])], 'answers.4 BAD_FORMAT'],
    ['a rating of none', [rating], [picked(4, [0])], 'answers.4 BAD_FORMAT'],
    ['a text to a choice', [single], [wrote(1, 'Light')], 'answers.1 BAD_FORMAT'],
    ['too long a text', [text], [wrote(5, 'x'.repeat(1_001))], 'answers.5 TOO_LONG'],
    ['nothing', [single], [], 'answers.1 REQUIRED'],
    ['nothing where nothing must be', [text], [], 'answers REQUIRED'],
    ['a question of another poll', [text], [wrote(5, 'Fine.'), wrote(9, 'Me too.')], 'answers UNKNOWN'],
    ['one question twice', [text], [wrote(5, 'Fine.'), wrote(5, 'Fine.')], 'answers UNKNOWN'],
  ])('refuses %s', (_what, questions, answers, code) => {
    expect(codes(questions, answers)).toContain(code);
  });
});

test('a poll promises no anonymity beside results that change with every answer', () => {
  const question = { kind: 'TEXT' as const, text: 'How was it?' };
  const poll = { title: 'How was it?', anonymous: true, questions: [question] };
  expect(checkPoll({ ...poll, results: 'AFTER_CLOSING' })).toEqual([]);
  expect(checkPoll({ ...poll, results: 'AFTER_ANSWERING' })).toMatchObject([{ field: 'results' }]);
  expect(checkPoll({ ...poll, results: 'NEVER', questions: [] })).toMatchObject([{ code: 'REQUIRED' }]);
  const twice = { ...question, kind: 'SINGLE' as const, options: ['Yes', 'yes '] };
  expect(checkPoll({ ...poll, results: 'NEVER', questions: [twice] })).toMatchObject([{ code: 'TAKEN' }]);
  expect(tidyQuestion({ kind: 'MULTIPLE', text: ' A? ', options: [' x', 'y '] })).toMatchObject({
    ...{ text: 'A?', options: ['x', 'y'], minimum: 1, maximum: 2 },
  });
});

test.each([
  [null, null, null],
  [2, 3, null],
  [0, 3, null],
  [-1, null, 'minimum'],
  [3, 2, 'minimum'],
  [4, null, 'minimum'],
  [null, 4, 'maximum'],
  [null, 0, 'maximum'],
])('of three, at least %s and at most %s: wrong is %s', (minimum, maximum, wrong) => {
  const question = {
    kind: 'MULTIPLE' as const,
    text: 'Which ones?',
    options: ['a', 'b', 'c'],
    minimum,
    maximum,
  };
  const issues = checkPoll({ title: 'Cups', anonymous: false, results: 'NEVER', questions: [question] });
  expect(issues.filter(({ field }) => field !== 'title').map(({ field }) => field)).toEqual(
    wrong === null ? [] : [`questions.0.${wrong}`],
  );
});

const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour));
test.each([
  [null, null, 'DRAFT'],
  [at(13), at(15), 'SCHEDULED'],
  [at(12), at(15), 'OPEN'],
  [at(10), at(12), 'CLOSED'],
])('a poll from %s to %s is %s at noon', (opensAt, closesAt, standing) => {
  expect(standingOf({ opensAt, closesAt }, at(12))).toBe(standing);
});

const rankings = fc.array(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), {
  minLength: 1,
  maxLength: 40,
});
const tallied = (question: AskedQuestion, ballots: Answer[][]) =>
  outcomeOf(question, tallyOf(new Map([[question.id, question.kind]]), ballots));

describe('what comes out', () => {
  test('of choices and ratings are counts, shares and a mean', () => {
    const chosen = tallied(multiple, [[picked(2, [0, 1])], [picked(2, [1])], [picked(1, [0])]]);
    expect(chosen.answers).toBe(2);
    expect(chosen.options.map(({ count, share }) => [count, share])).toEqual([
      [1, 0.5],
      [2, 1],
      [0, 0],
      [0, 0],
    ]);
    expect(tallied(rating, [[picked(4, [5])], [picked(4, [2])]])).toMatchObject({ mean: 3.5, answers: 2 });
    expect(outcomeOf(rating, [])).toMatchObject({ mean: null, answers: 0 });
  });

  test('of a ranking goes by Borda: what nobody minds comes before what few love', () => {
    // Dark is first for three and last for four; Medium is always second or first.
    const ballots = [
      ...Array.from({ length: 3 }, () => [picked(3, [2, 1, 0, 3])]),
      ...Array.from({ length: 2 }, () => [picked(3, [0, 1, 3, 2])]),
      ...Array.from({ length: 2 }, () => [picked(3, [1, 3, 0, 2])]),
    ];
    const { options: ranked } = tallied(ranking, ballots);
    expect(ranked.map(({ label }) => label)).toEqual(['Medium', 'Light', 'Dark', 'Decaf']);
    expect(ranked[0]).toMatchObject({ count: 2, meanPlace: 12 / 7, points: 16 / 21 });
  });

  test('of any rankings: points and first places add up, and unanimity wins', () => {
    fc.assert(
      fc.property(rankings, (orders) => {
        const { options: ranked, answers } = tallied(
          ranking,
          orders.map((picks) => [picked(3, picks)]),
        );
        expect(answers).toBe(orders.length);
        expect(ranked.reduce((sum, { count }) => sum + count, 0)).toBe(orders.length);
        // 3 + 2 + 1 + 0 points of 3 that one option could get.
        expect(ranked.reduce((sum, { points }) => sum + points!, 0)).toBeCloseTo(2);
        const [first] = orders[0]!;
        if (orders.every(([one]) => one === first))
          expect(ranked[0]).toMatchObject({ label: options[first!], points: 1, meanPlace: 1 });
      }),
    );
  });
});

describe('results', () => {
  const poll = { anonymous: false, results: 'AFTER_CLOSING' as const, countedAt: null, destroyed: false };
  const counted = { ...poll, countedAt: at(1), answerCount: leastAnonymous };
  const [team, member] = [
    { isTeam: true, isIn: false, hasAnswered: false },
    { isTeam: false, isIn: true, hasAnswered: true },
  ];
  test('of an anonymous poll are nobody’s before it is counted, or of too few', () => {
    const anonymous = { ...poll, anonymous: true, answerCount: 50 };
    for (const who of [team, member]) {
      expect(canSeeResults(anonymous, who)).toBe(false);
      expect(canSeeResults({ ...counted, anonymous: true }, who)).toBe(true);
      expect(canSeeResults({ ...counted, anonymous: true, destroyed: true }, who)).toBe(false);
      expect(canSeeResults({ ...counted, anonymous: true, answerCount: 4 }, who)).toBe(false);
    }
  });
  test('by name are the team’s at once, and the panel’s as it was said', () => {
    const open = { ...poll, answerCount: 1 };
    expect(canSeeResults(open, team)).toBe(true);
    expect(canSeeResults(open, member)).toBe(false);
    const after = { ...open, results: 'AFTER_ANSWERING' as const };
    expect(canSeeResults(after, member)).toBe(true);
    expect(canSeeResults(after, { ...member, hasAnswered: false })).toBe(false);
    expect(canSeeResults(counted, { ...member, hasAnswered: false })).toBe(true);
    expect(canSeeResults(counted, { ...member, isIn: false })).toBe(false);
    expect(canSeeResults({ ...counted, results: 'NEVER' }, member)).toBe(false);
  });
});

describe('a sealed ballot', () => {
  const secret = 'a secret of forty characters or a little more';
  test('opens to what was put in, for its poll and with the key alone', () => {
    const length = ballotLength(all);
    const sealed = sealBallot(secret, { pollId: 7, length, answers: whole });
    expect(openBallot(secret, 7, sealed)).toEqual(whole);
    expect(() => openBallot(secret, 8, sealed)).toThrow();
    expect(() => openBallot(`${secret}!`, 7, sealed)).toThrow();
    const touched = Buffer.from(sealed);
    touched[40]! ^= 1;
    expect(() => openBallot(secret, 7, touched)).toThrow();
  });

  test('is as long as every other of its poll, whatever is written', () => {
    const length = ballotLength(all);
    const lengths = new Set<number>();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: pollLimits.text }), (written) => {
        const checked = checkAnswers(all, [...whole.slice(0, 4), wrote(5, written)]);
        if (checked.issues.length > 0) return;
        lengths.add(sealBallot(secret, { pollId: 7, length, answers: checked.answers }).length);
      }),
    );
    const worst = wrote(5, '\u0001'.repeat(pollLimits.text));
    lengths.add(sealBallot(secret, { pollId: 7, length, answers: [...whole.slice(0, 4), worst] }).length);
    expect(lengths.size).toBe(1);
  });
});
