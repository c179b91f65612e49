import { expect, test } from 'vitest';
import { presets, type Rulebook } from '../trust/index.ts';
import { mayVoteDown, voteDay, votesPerDay } from './votes.rules.ts';

const newcomers = { count: true, down: false, perDay: 5 };
const book = (perDay: number | null): Rulebook => ({
  ...presets.embassy,
  voting: { ...presets.embassy.voting, perDay, tiers: { newcomer: newcomers } },
});

test.each([
  ['everybody’s limit where the tier has none', 60, 'member', 60],
  ['the tier’s where it is lower', 60, 'newcomer', 5],
  ['everybody’s where that is lower', 3, 'newcomer', 3],
  ['the tier’s where nobody else has one', null, 'newcomer', 5],
  ['none where nobody has one', null, 'member', null],
  ['everybody’s for whom no tier was decided yet', 60, null, 60],
])('votes a day: %s', (_name, perDay, tier, most) => {
  expect(votesPerDay(book(perDay), { role: 'MEMBER', tier })).toBe(most);
});

test('a tier limits members alone', () => {
  expect(votesPerDay(book(60), { role: 'AGENT', tier: 'newcomer' })).toBe(60);
  expect(mayVoteDown(book(60), { role: 'AGENT', tier: 'newcomer' })).toBe(true);
  expect(mayVoteDown(book(60), { role: 'MEMBER', tier: 'newcomer' })).toBe(false);
  expect(mayVoteDown(book(60), { role: 'MEMBER', tier: 'fan' })).toBe(true);
});

test('a day of votes is the UTC day, to its last millisecond', () => {
  const day = { begins: new Date('2026-03-29T00:00:00Z'), renews: new Date('2026-03-30T00:00:00Z') };
  expect(voteDay(day.begins)).toEqual(day);
  expect(voteDay(new Date(day.renews.getTime() - 1))).toEqual(day);
});
