import type { ContentState } from '@embassy/database';
import { allowed, type Decision, refused } from '../../../kernel/refusal.ts';

/** Whether what stands like this can be unhidden: what was deleted has its own way back. */
export function canUnhide(state: ContentState): Decision {
  return state === 'DELETED' ? refused('NOT_PERMITTED', 'It was deleted, not hidden.') : allowed;
}
