import { expect, test } from 'vitest';
import { statusAskedFor } from './asked-status.rules.ts';

const statuses = [
  { key: 'new', names: {}, meaning: 'OPEN' },
  { key: 'under-review', names: { en: 'On the bench', sv: 'På bänken' }, meaning: 'OPEN' },
  { key: 'planned', names: {}, meaning: 'IN_PROGRESS' },
  { key: 'in-progress', names: {}, meaning: 'IN_PROGRESS' },
  { key: 'shelf', names: { en: 'Closed' }, meaning: 'ON_HOLD' },
] as const;

test.each([
  ['planned', { keys: ['planned'], key: 'planned', meaning: null }],
  ['In progress', { keys: ['in-progress'], key: 'in-progress', meaning: null }],
  ['UNDER_REVIEW', { keys: ['under-review'], key: 'under-review', meaning: null }],
  ['på  bänken', { keys: ['under-review'], key: 'under-review', meaning: null }],
  // What the brand calls so comes before what it means for everybody.
  ['closed', { keys: ['shelf'], key: 'shelf', meaning: null }],
  ['open', { keys: ['new', 'under-review'], key: null, meaning: 'OPEN' }],
  ['coming', { keys: ['planned', 'in-progress'], key: null, meaning: 'IN_PROGRESS' }],
  // A meaning that no status has finds nothing, and is known all the same.
  ['completed', { keys: [], key: null, meaning: 'COMPLETED' }],
  ['constructor', null],
  ['solved', null],
])('%j', (typed, expected) => {
  expect(statusAskedFor(typed, statuses)).toEqual(expected);
});
