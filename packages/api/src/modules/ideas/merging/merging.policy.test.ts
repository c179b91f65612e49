import { expect, test } from 'vitest';
import { canMergeIdeas } from './merging.policy.ts';

const idea = (id: number, more: object = {}) => ({
  id,
  kind: 'IDEA' as const,
  state: 'VISIBLE' as const,
  audience: 'public',
  isMerged: false,
  ...more,
});

test('two ideas that stand and that the same people read can be merged', () => {
  expect(canMergeIdeas(idea(1), idea(2))).toBeNull();
});

test.each([
  ['itself', idea(1), idea(1)],
  ['another kind', idea(1), idea(2, { kind: 'QUESTION' })],
  ['what was taken down', idea(1, { state: 'HIDDEN' }), idea(2)],
  ['what others read', idea(1), idea(2, { audience: 'members' })],
  ['what was merged already', idea(1, { isMerged: true }), idea(2)],
  ['what was merged itself', idea(1), idea(2, { isMerged: true })],
])('%s cannot', (_name, from, into) => {
  expect(canMergeIdeas(from, into)).not.toBeNull();
});
