import { expect, test } from 'vitest';
import { stepAfter, stepsOf, untouched } from './setup.rules.ts';

const nothing = { categories: 0, products: 0, team: 1 };
const states = (...given: Parameters<typeof stepsOf>) => stepsOf(...given).map(({ state }) => state);

test('a new community has everything before it', () => {
  expect(states(untouched, nothing)).toEqual(['OPEN', 'OPEN', 'OPEN', 'OPEN', 'OPEN']);
  expect(stepAfter(stepsOf(untouched, nothing), null)).toBe('BRAND');
});

test('what is there is done, also when it was skipped before', () => {
  const record = {
    closed: false,
    answers: { CATEGORIES: 'SKIPPED', BRAND: 'DONE', TEAM: 'SKIPPED' },
  } as const;
  const facts = { categories: 4, products: 0, team: 1 };
  expect(states(record, facts)).toEqual(['DONE', 'DONE', 'OPEN', 'OPEN', 'SKIPPED']);
});

test('one goes on where the first open step is, and comes to an end', () => {
  const steps = stepsOf({ closed: false, answers: { LANGUAGES: 'SKIPPED' } }, { ...nothing, products: 2 });
  expect(stepAfter(steps, 'CATEGORIES')).toBe('TEAM');
  expect(stepAfter(steps, null)).toBe('BRAND');
  expect(stepAfter(steps, 'TEAM')).toBe(null);
});
