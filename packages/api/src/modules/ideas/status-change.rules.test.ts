import type { IdeaMeaning } from '@embassy/database';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ideaMeanings, reasonLengths } from './idea-meanings.ts';
import { checkStatusChange, type Stage } from './status-change.rules.ts';

const meanings = Object.keys(ideaMeanings) as IdeaMeaning[];
const stage = (meaning: IdeaMeaning, more: Partial<Stage> = {}): Stage => ({
  key: meaning.toLowerCase(),
  meaning,
  retiredAt: null,
  ...more,
});
const answer = 'The pump of the Solo cannot carry it: it would need another boiler.';

test('an idea goes where the table leads, and nowhere else', () => {
  for (const from of meanings) {
    for (const to of meanings) {
      const issues = checkStatusChange(stage(from), stage(to), answer);
      expect([from, to, issues.length === 0]).toEqual([from, to, ideaMeanings[from].leadsTo.includes(to)]);
    }
  }
});

test('every end has a way back, and can be reached from the beginning', () => {
  const reached = new Set<IdeaMeaning>(['OPEN']);
  for (const meaning of reached) for (const next of ideaMeanings[meaning].leadsTo) reached.add(next);
  expect([...reached].sort()).toEqual([...meanings].sort());
  for (const meaning of meanings) {
    expect(ideaMeanings[meaning].leadsTo.some((next) => ideaMeanings[next].takesSupport)).toBe(true);
  }
});

test('closing and opening again take a reason that is an answer; the rest may go without', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...meanings),
      fc.constantFrom(...meanings),
      fc.string({ minLength: 1, maxLength: reasonLengths.toClose - 1 }).map((text) => text.trim()),
      (from, to, short) => {
        if (!ideaMeanings[from].leadsTo.includes(to)) return;
        const needed = from === 'CLOSED' || to === 'CLOSED';
        const fields = checkStatusChange(stage(from), stage(to), short).map(({ field }) => field);
        expect(fields).toEqual(needed ? ['reason'] : []);
      },
    ),
  );
  expect(checkStatusChange(stage('OPEN'), stage('CLOSED'), '')).toMatchObject([
    { field: 'reason', code: 'REQUIRED' },
  ]);
  expect(checkStatusChange(stage('OPEN'), stage('ON_HOLD'), 'x'.repeat(2001))).toMatchObject([
    { field: 'reason', code: 'TOO_LONG', limit: 2000 },
  ]);
});

test('what is retired is not given, and nobody is made a duplicate by hand', () => {
  const retired = stage('OPEN', { key: 'maybe', retiredAt: new Date(0) });
  expect(checkStatusChange(stage('OPEN'), retired, answer)).toMatchObject([{ field: 'statusKey' }]);
  const duplicate = stage('CLOSED', { key: 'duplicate' });
  expect(checkStatusChange(stage('OPEN'), duplicate, answer)).toMatchObject([{ field: 'statusKey' }]);
});
