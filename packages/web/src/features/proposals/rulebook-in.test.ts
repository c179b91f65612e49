import { expect, test } from 'vitest';
import { rulebookIn } from './rulebook-in.ts';
import { tiersIn } from './tiers-in.ts';

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test('a form of a rulebook is the rulebook: what is empty is left out or no limit, what is no number stays', () => {
  const form = formOf({
    'rules.UPVOTED.points.ANSWER': '10',
    'rules.UPVOTED.points.TIP': '',
    'rules.UPVOTED.lifetime': '',
    'rules.UPVOTED.capped': 'on',
    'rules.DOWNVOTED.points.ANSWER': '−2',
    'rules.DOWNVOTED.lifetime': '',
    'rules.POSTED.points.TIP': '',
    'rules.POSTED.lifetime': '',
    dailyCap: '200',
    floor: 'low',
    'voting.perDay': '',
    'voting.perPair.up': '6',
    'voting.perPair.down': '',
    'voting.accountDays': '',
    'voting.tiers.newcomer.count': 'on',
    'voting.tiers.newcomer.perDay': '5',
    'voting.tiers.fan.count': 'on',
    'voting.tiers.fan.down': 'on',
    'voting.tiers.fan.perDay': '',
    'keptWhenRemoved.score': '3',
    'keptWhenRemoved.days': '',
    'categoryWeights.7': '0,5',
    'categoryWeights.8': '1',
    'categoryWeights.9': '',
  });
  expect(rulebookIn(form)).toEqual({
    shown: true,
    floor: 'low',
    dailyCap: 200,
    rules: {
      UPVOTED: { points: { ANSWER: 10 }, capped: true, lifetime: null },
      DOWNVOTED: { points: { ANSWER: -2 }, capped: false, lifetime: null },
    },
    categoryWeights: { 7: 0.5 },
    keptWhenRemoved: { score: 3, days: null },
    communityWiki: false,
    voting: {
      perDay: null,
      perPair: { up: 6, down: null },
      accountDays: 0,
      tiers: { newcomer: { count: true, down: false, perDay: 5 } },
    },
  });
});

test('of tiers one goes and one comes, and it is known where each that is left stood', () => {
  const tier = (place: number, key: string, more: Record<string, string> = {}) =>
    Object.fromEntries(
      Object.entries({ key, formula: `answers > ${place}`, trust: '1', ...more }).map(([name, value]) => [
        `tiers.${place}.${name}`,
        value,
      ]),
    );
  const { content, places } = tiersIn(
    formOf({
      ...{ lowWater: '90', graceDays: '14' },
      ...tier(0, 'granted', { granted: 'on' }),
      ...tier(1, 'gone', { gone: 'on' }),
      ...tier(2, 'fan', { 'names.sv': ' Vän ' }),
      ...tier(3, 'everybody', { formula: 'true', trust: '0' }),
      ...tier(4, 'regular', { above: '' }),
    }),
  );
  expect(content).toEqual({
    lowWater: 0.9,
    graceDays: 14,
    tiers: [
      { key: 'granted', names: {}, formula: null, trust: 1 },
      { key: 'fan', names: { sv: 'Vän' }, formula: 'answers > 2', trust: 1 },
      { key: 'regular', names: {}, formula: 'answers > 4', trust: 1 },
      { key: 'everybody', names: {}, formula: 'true', trust: 0 },
    ],
  });
  expect(places).toEqual([0, 2, 4, 3]);
});
