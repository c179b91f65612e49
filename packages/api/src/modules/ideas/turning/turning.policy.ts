import type { Post, Thread, ThreadKind } from '@embassy/database';
import { allowed, type Decision, refused } from '../../../kernel/refusal.ts';

type Turned = Pick<Thread, 'kind' | 'state'> & {
  /** Another idea was merged into it, or it into another. */
  isPartOfMerge: boolean;
  /** It is there for everybody to use. */
  isShipped: boolean;
  /** It is placed in a challenge or on its shortlist, or was and may be again. */
  isInChallenge: boolean;
};

/** Whether a thread can become an idea, or an idea something else again. What others rely on stays what it is. */
export function canTurn({ kind, state, ...relied }: Turned, to: ThreadKind): Decision {
  if (kind === to) return refused('NOT_PERMITTED', 'It is that already.');
  if (kind !== 'IDEA' && to !== 'IDEA') {
    return refused('KIND_DOES_NOT_TAKE_THIS', 'Only ideas are made of other threads, and made back.');
  }
  if (state !== 'VISIBLE') return refused('NOT_PERMITTED', 'It was taken down.');
  if (relied.isPartOfMerge)
    return refused('NOT_PERMITTED', 'It is merged with another idea: take that back first.');
  if (relied.isShipped)
    return refused('NOT_PERMITTED', 'What was shipped stays an idea: others are credited for it.');
  if (relied.isInChallenge)
    return refused(
      'IN_CHALLENGE',
      'It is chosen in a challenge: take it off its shortlist or its result first.',
    );
  return allowed;
}

/** Whether a post can become an idea of its own: an answer or a reply that stands and that nobody came to rely on. */
export function canSplit(
  post: Pick<Post, 'role' | 'state' | 'acceptedAt' | 'verifiedAt'>,
  thread: Pick<Thread, 'state'>,
): Decision {
  if (post.role === 'OPENING') {
    return refused('KIND_DOES_NOT_TAKE_THIS', 'The opening post is the thread: turn that into an idea.');
  }
  if (post.state !== 'VISIBLE' || thread.state !== 'VISIBLE') {
    return refused('NOT_PERMITTED', 'It was taken down.');
  }
  if (post.acceptedAt || post.verifiedAt) {
    return refused('NOT_PERMITTED', 'It was accepted or verified: others look for it where it is.');
  }
  return allowed;
}
