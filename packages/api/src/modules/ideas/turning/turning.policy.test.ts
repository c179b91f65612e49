import { expect, test } from 'vitest';
import { canSplit, canTurn } from './turning.policy.ts';

const question = {
  kind: 'QUESTION',
  state: 'VISIBLE',
  isPartOfMerge: false,
  isShipped: false,
  isInChallenge: false,
} as const;
const idea = { ...question, kind: 'IDEA' } as const;

test('what stands becomes an idea, and an idea something else again', () => {
  expect(canTurn(question, 'IDEA')).toBeNull();
  expect(canTurn(idea, 'DISCUSSION')).toBeNull();
});

test.each([
  ['what it is already', idea, 'IDEA'],
  ['between two other kinds', question, 'TIP'],
  ['what was taken down', { ...question, state: 'HIDDEN' }, 'IDEA'],
  ['what is merged', { ...idea, isPartOfMerge: true }, 'QUESTION'],
  ['what was shipped', { ...idea, isShipped: true }, 'QUESTION'],
  ['what is chosen in a challenge', { ...idea, isInChallenge: true }, 'QUESTION'],
] as const)('not %s', (_name, thread, to) => {
  expect(canTurn(thread, to)).not.toBeNull();
});

test('a reply that nobody relies on can be an idea of its own', () => {
  const reply = { role: 'REPLY', state: 'VISIBLE', acceptedAt: null, verifiedAt: null } as const;
  const thread = { state: 'VISIBLE' } as const;
  expect(canSplit(reply, thread)).toBeNull();
  expect(canSplit({ ...reply, role: 'OPENING' }, thread)).not.toBeNull();
  expect(canSplit({ ...reply, verifiedAt: new Date() }, thread)).not.toBeNull();
  expect(canSplit({ ...reply, state: 'DELETED' }, thread)).not.toBeNull();
  expect(canSplit(reply, { state: 'HIDDEN' })).not.toBeNull();
});
