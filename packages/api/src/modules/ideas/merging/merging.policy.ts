import type { Thread } from '@embassy/database';
import { allowed, type Decision, refused } from '../../../kernel/refusal.ts';

type Merged = Pick<Thread, 'id' | 'kind' | 'state' | 'audience'> & {
  /** Whether it stands merged into another already. */
  isMerged: boolean;
};

/**
 * Whether the first idea can be merged into the second. Of different audiences it cannot: supporters would be counted
 * for what they may not read.
 */
export function canMergeIdeas(from: Merged, into: Merged): Decision {
  if (from.kind !== 'IDEA' || into.kind !== 'IDEA') {
    return refused('KIND_DOES_NOT_TAKE_THIS', 'Only ideas can be merged this way.');
  }
  if (from.id === into.id) return refused('NOT_PERMITTED', 'An idea cannot be merged into itself.');
  if (from.state !== 'VISIBLE' || into.state !== 'VISIBLE') {
    return refused('NOT_PERMITTED', 'What was taken down cannot be merged.');
  }
  if (from.audience !== into.audience) {
    return refused('NOT_PERMITTED', 'Different people read them: move one of them first.');
  }
  if (from.isMerged) return refused('NOT_PERMITTED', 'It was merged already: take that back first.');
  if (into.isMerged) {
    return refused('NOT_PERMITTED', 'The other one was merged itself: choose the idea it went into.');
  }
  return allowed;
}
