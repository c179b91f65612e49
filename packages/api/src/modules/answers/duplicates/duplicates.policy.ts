import type { Thread } from '@embassy/database';
import { allowed, type Decision, refused } from '../../../kernel/refusal.ts';
import type { Actor } from '../../../kernel/viewer.ts';
import { kinds } from '../../threads/index.ts';
import { may } from '../../trust/index.ts';

/** Whether the actor may say which other thread this one repeats, or take that back: whoever began it, or staff. */
export function canLinkDuplicate(
  actor: Actor,
  thread: Pick<Thread, 'authorId' | 'kind' | 'state'>,
): Decision {
  if (!kinds[thread.kind].duplicates) {
    return refused('KIND_DOES_NOT_TAKE_THIS', 'This kind of thread has no duplicates.');
  }
  if (thread.authorId !== actor.id && !may(actor, 'link duplicate')) {
    return refused('NOT_PERMITTED', 'Only the one who began it and staff say what it repeats.');
  }
  if (thread.state !== 'VISIBLE') return refused('NOT_PERMITTED', 'It was taken down.');
  return allowed;
}
