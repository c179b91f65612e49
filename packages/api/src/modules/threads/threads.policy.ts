import type { Category, Comment, Post, Thread, ThreadKind } from '@embassy/database';
import { type PostPlace, postAudienceOf } from '../../kernel/post-audience.ts';
import { allowed, type Decision, refused } from '../../kernel/refusal.ts';
import type { Actor, Viewer } from '../../kernel/viewer.ts';
import { may } from '../trust/index.ts';

/** Whether a thread of this kind may be begun in the category. */
export function canBeginThread(
  viewer: Viewer,
  category: Pick<Category, 'kinds'> & PostPlace,
  kind: ThreadKind,
  now: Date,
): Decision {
  if (!viewer.audiences.includes(postAudienceOf(category, now))) {
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

/** Whether a comment may be added to the post. */
export function canComment(
  actor: Actor,
  post: Pick<Post, 'state'>,
  thread: Pick<Thread, 'state' | 'lockedAt' | 'closedAt' | 'mergedIntoId'>,
): Decision {
  if (post.state !== 'VISIBLE' || thread.state !== 'VISIBLE') {
    return refused('NOT_PERMITTED', 'It was taken down.');
  }
  return canAddTo(actor, thread);
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

/** Whether the tags of a thread may be changed without anything else of it: by those who are trusted with it. */
export function canTag(
  actor: Actor,
  opening: Pick<Post, 'authorId' | 'state' | 'role'>,
  thread: Pick<Thread, 'lockedAt'>,
): Decision {
  if (opening.role !== 'OPENING') return refused('NOT_PERMITTED', 'Only threads have tags.');
  if (!may(actor, 'tag for others'))
    return refused('TIER_TOO_LOW', 'The tags of others are changed by those who are better known.');
  if (opening.state !== 'VISIBLE') return refused('NOT_PERMITTED', 'It was taken down.');
  if (thread.lockedAt) return refused('LOCKED', 'This thread is locked.');
  return allowed;
}

type Deletable = Pick<Post, 'authorId' | 'role' | 'acceptedAt' | 'verifiedAt'> & {
  /** For an opening post: somebody else's answer or reply stands in its thread. */
  answeredByOthers: boolean;
};

/**
 * Whether the post may be deleted: by its author while nobody else's work hangs on it, by moderators. An answer that was
 * accepted or verified is what others came for: it is not deleted; hiding it withdraws what was said of it.
 */
export function canDeletePost(actor: Actor, post: Deletable, thread: Pick<Thread, 'lockedAt'>): Decision {
  if (post.acceptedAt || post.verifiedAt) {
    return refused(
      'NOT_PERMITTED',
      'It was accepted or verified: only hiding it, by a moderator, takes it away.',
    );
  }
  if (may(actor, 'moderate content')) return allowed;
  if (post.authorId !== actor.id) return refused('NOT_PERMITTED', 'Only its author may delete it.');
  if (thread.lockedAt) return refused('LOCKED', 'This thread is locked.');
  if (post.answeredByOthers) {
    return refused('NOT_PERMITTED', 'Others have answered: only a moderator may delete it.');
  }
  return allowed;
}

/** Whether the comment may be deleted: by its author, by moderators. */
export function canDeleteComment(
  actor: Actor,
  comment: Pick<Comment, 'authorId'>,
  thread: Pick<Thread, 'lockedAt'>,
): Decision {
  if (may(actor, 'moderate content')) return allowed;
  if (comment.authorId !== actor.id) return refused('NOT_PERMITTED', 'Only its author may delete it.');
  if (thread.lockedAt) return refused('LOCKED', 'This thread is locked.');
  return allowed;
}

/** Whether what was deleted may be brought back: by whoever deleted it, by moderators. What was hidden has its own way back. */
export function canUndelete(
  actor: Actor,
  deleted: Pick<Post, 'state' | 'stateById'>,
  thread: Pick<Thread, 'lockedAt'>,
): Decision {
  if (deleted.state === 'HIDDEN') return refused('NOT_PERMITTED', 'It was hidden, not deleted.');
  if (may(actor, 'moderate content')) return allowed;
  if (deleted.stateById !== actor.id) {
    return refused('NOT_PERMITTED', 'Only whoever deleted it may bring it back.');
  }
  if (thread.lockedAt) return refused('LOCKED', 'This thread is locked.');
  return allowed;
}
