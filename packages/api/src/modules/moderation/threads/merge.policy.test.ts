import type { Thread } from '@embassy/database';
import { expect, test } from 'vitest';
import { canMerge } from './merge.policy.ts';

const thread = (changes: Partial<Thread> = {}) =>
  ({ id: 1, kind: 'QUESTION', state: 'VISIBLE', audience: 'public', ...changes }) as Thread;

test('threads of one kind and audience that stand can be merged, in either direction', () => {
  expect(canMerge(thread(), thread({ id: 2 }))).toBeNull();
  const apart: Partial<Thread>[] = [
    { kind: 'TIP' },
    { audience: 'members' },
    { state: 'HIDDEN' },
    { state: 'DELETED' },
  ];
  for (const changes of apart) {
    expect(canMerge(thread(), thread({ id: 2, ...changes }))).not.toBeNull();
    expect(canMerge(thread(changes), thread({ id: 2 }))).not.toBeNull();
  }
  expect(canMerge(thread(), thread())).not.toBeNull();
});
