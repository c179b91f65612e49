import { describe, expect, test } from 'vitest';
import { Invalid } from '../../../kernel/errors/index.ts';
import { checkRulebook } from './check-rulebook.rules.ts';
import { presetNames, presets } from './presets/presets.ts';

/** The fields that are refused in a preset with this change, with their codes. */
function refused(change: (rulebook: Record<string, unknown>) => void): Record<string, string> {
  const data = structuredClone(presets.embassy) as unknown as Record<string, unknown>;
  change(data);
  try {
    checkRulebook(data);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    for (const { message } of error.issues)
      expect(message).toMatch(/^(Use|Give|Take it out|Name) .+\.$|^Take/);
    return Object.fromEntries(error.issues.map(({ field, code }) => [field, code]));
  }
  return {};
}

describe('checkRulebook', () => {
  test.each(presetNames)('takes the preset %s as it is', (name) => {
    expect(checkRulebook(JSON.parse(JSON.stringify(presets[name])))).toEqual(presets[name]);
  });

  test('names every field that is wrong', () => {
    expect(
      refused((book) => {
        book.dailyCap = 0;
        book.floor = '1';
        delete book.shown;
        book.colour = 'red';
        book.categoryWeights = { '7': 11, coffee: 2 };
        book.voting = { ...(book.voting as object), accountDays: 1.5, tiers: { 'Super Fan': {} } };
      }),
    ).toEqual({
      dailyCap: 'TOO_SHORT',
      floor: 'BAD_FORMAT',
      shown: 'REQUIRED',
      colour: 'UNKNOWN',
      'categoryWeights.7': 'TOO_LONG',
      'categoryWeights.coffee': 'BAD_FORMAT',
      'voting.accountDays': 'BAD_FORMAT',
      'voting.tiers.Super Fan': 'BAD_FORMAT',
    });
  });

  test('a loss cannot give, a gain cannot take, and a rule is about what it can happen to', () => {
    expect(
      refused((book) => {
        const rule = (points: object) => ({ points, capped: true, lifetime: null });
        book.rules = {
          DOWNVOTED: rule({ ANSWER: 2 }),
          UPVOTED: rule({ ANSWER: -2 }),
          ACCEPTED: rule({ QUESTION: 2 }),
          LIKED: rule({}),
        };
      }),
    ).toEqual({
      'rules.DOWNVOTED.points.ANSWER': 'TOO_LONG',
      'rules.UPVOTED.points.ANSWER': 'TOO_SHORT',
      'rules.ACCEPTED.points.QUESTION': 'UNKNOWN',
      'rules.LIKED': 'UNKNOWN',
    });
  });

  test.each([null, 3, 'text', []])('what is no rulebook at all is told as such: %j', (data) => {
    expect(() => checkRulebook(data)).toThrow(Invalid);
  });
});

describe('presets', () => {
  test('carry the numbers of the systems they are named after', () => {
    const points = (name: keyof typeof presets) =>
      Object.fromEntries(Object.entries(presets[name].rules).map(([rule, { points }]) => [rule, points]));
    expect(points('stack-exchange-2018')).toEqual({
      UPVOTED: { QUESTION: 5, ANSWER: 10 },
      DOWNVOTED: { QUESTION: -2, ANSWER: -2 },
      ACCEPTED: { ANSWER: 15 },
      ACCEPTING: { ANSWER: 2 },
      EDITING: { QUESTION: 2, ANSWER: 2 },
      DOWNVOTING: { ANSWER: -1 },
      REPORTED: { QUESTION: -100, ANSWER: -100 },
      BOUNTY_WON: { ANSWER: 1 },
      BOUNTY_OFFERED: { QUESTION: -1 },
      JOINED: { MEMBER: 1 },
    });
    expect(points('stack-exchange-2019')).toEqual({
      ...points('stack-exchange-2018'),
      UPVOTED: { QUESTION: 10, ANSWER: 10 },
    });
    expect(presets['stack-exchange-2018']).toMatchObject({
      floor: 1,
      dailyCap: 200,
      keptWhenRemoved: { score: 3, days: 60 },
      communityWiki: false,
      rules: { EDITING: { lifetime: 1000 } },
      voting: { perDay: 40 },
    });
    expect(points('apache-answer')).toMatchObject({
      UPVOTED: { ANSWER: 10 },
      ACCEPTED: { ANSWER: 15 },
      ACCEPTING: { ANSWER: 2 },
      EDITING: { ANSWER: 2 },
      DOWNVOTED: { ANSWER: -2 },
      DOWNVOTING: { ANSWER: -1 },
      REPORTED: { ANSWER: -100 },
    });
    expect(points('khoros-like')).toMatchObject({
      POSTED: { QUESTION: 1, DISCUSSION: 1, ANSWER: 2, REPLY: 2, TIP: 10, IDEA: 5 },
      ACCEPTED: { ANSWER: 15 },
      UPVOTING: { ANSWER: 2 },
      UPVOTED: { ANSWER: 4 },
    });
    expect(presets.off).toEqual({ ...presets.embassy, shown: false });
  });
});
