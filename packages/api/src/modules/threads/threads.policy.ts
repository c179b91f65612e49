import type { Category, Post, Thread, ThreadKind } from '@embassy/database';
import { allowed, type Decision, refused } from '../../kernel/refusal.ts';
import type { Actor, Viewer } from '../../kernel/viewer.ts';
import { may } from '../trust/index.ts';

/** Whether a thread of this kind may be begun in the category. */
export function canBeginThread(
  viewer: Viewer,
  category: Pick<Category, 'kinds' | 'postAudience'>,
  kind: ThreadKind,
): Decision {
  if (!viewer.audiences.includes(category.postAudience)) {
    return refused('NOT_PERMITTED', 'Only some may begin a thread in this category.');
  }
  if (!category.kinds.includes(kind)) {
    return refused('KIND_DOES_NOT_TAKE_THIS', 'This category does not take this kind of thread.');
  }
  return allowed;
}

/** Whether something may be added to the thread: an answer, a reply, a comment. Staff may where it is locked. */
export function canAddTo(
  actor: Actor,
  thread: Pick<Thread, 'lockedAt' | 'closedAt' | 'mergedIntoId'>,
): Decision {
  if (thread.mergedIntoId !== null) return refused('CLOSED', 'This thread was merged into another.');
  if (may(actor, 'moderate content')) return allowed;
  if (thread.lockedAt) return refused('LOCKED', 'This thread is locked.');
  if (thread.closedAt) return refused('CLOSED', 'This thread is closed.');
  return allowed;
}

/** Whether the post or comment may be edited: by its author while the thread is not locked, by moderators always. */
export function canEdit(
  actor: Actor,
  written: Pick<Post, 'authorId' | 'state'>,
  thread: Pick<Thread, 'lockedAt'>,
): Decision {
  if (may(actor, 'edit any post')) return allowed;
  if (written.authorId !== actor.id) return refused('NOT_PERMITTED', 'Only its author may edit it.');
  if (written.state !== 'VISIBLE') return refused('NOT_PERMITTED', 'It was taken down.');
  if (thread.lockedAt) return refused('LOCKED', 'This thread is locked.');
  return allowed;
}
