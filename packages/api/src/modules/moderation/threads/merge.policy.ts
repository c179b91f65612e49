import type { Thread } from '@embassy/database';
import { allowed, type Decision, refused } from '../../../kernel/refusal.ts';

type Merged = Pick<Thread, 'id' | 'kind' | 'state' | 'audience'>;

/**
 * Whether the first thread can be merged into the second. Of different audiences it cannot: a merge would show to
 * some, unnoticed, what was not written for them. Moving it first says so.
 */
export function canMerge(from: Merged, into: Merged): Decision {
  if (from.id === into.id) return refused('NOT_PERMITTED', 'A thread cannot be merged into itself.');
  if (from.kind !== into.kind) {
    return refused('KIND_DOES_NOT_TAKE_THIS', 'Only threads of the same kind can be merged.');
  }
  if (from.kind === 'IDEA') {
    return refused('KIND_DOES_NOT_TAKE_THIS', 'Ideas are merged with their supporters, which can be undone.');
  }
  if (from.state !== 'VISIBLE' || into.state !== 'VISIBLE') {
    return refused('NOT_PERMITTED', 'What was taken down cannot be merged.');
  }
  if (from.audience !== into.audience) {
    return refused('NOT_PERMITTED', 'Different people read them: move one of them first.');
  }
  return allowed;
}
