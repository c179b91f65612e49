import type { Post, Thread } from '@embassy/database';
import { allowed, type Decision, refused } from '../../kernel/refusal.ts';
import type { Actor } from '../../kernel/viewer.ts';
import { kinds, votingOf } from '../threads/index.ts';
import { may } from '../trust/index.ts';

/** Whether the actor may cast this vote on the post. */
export function canVote(
  actor: Actor,
  post: Pick<Post, 'authorId' | 'role' | 'state'>,
  thread: Pick<Thread, 'kind' | 'state' | 'votingEndedAt'>,
  value: 1 | -1,
): Decision {
  if (post.authorId === actor.id) return refused('OWN_POST', 'Nobody votes on their own post.');
  if (post.state !== 'VISIBLE' || thread.state !== 'VISIBLE')
    return refused('NOT_PERMITTED', 'It was taken down.');
  if (post.role === 'OPENING' && thread.votingEndedAt) {
    return refused('CLOSED', 'It was decided on: support is not counted any more.');
  }
  if (value === -1 && votingOf(thread.kind, post.role) !== 'up-down') {
    return refused('KIND_DOES_NOT_TAKE_THIS', 'Here one can only vote up.');
  }
  if (value === -1 && !may(actor, 'vote down')) {
    return refused('TIER_TOO_LOW', 'Newcomers do not vote down yet.');
  }
  return allowed;
}

/**
 * Whether support or a vote may be taken back. Support for an idea that was merged into another is taken back there, where
 * it is counted: here it stays what it was.
 */
export function canWithdrawVote(
  post: Pick<Post, 'role'>,
  thread: Pick<Thread, 'kind' | 'votingEndedAt' | 'duplicateOfId'>,
): Decision {
  if (post.role === 'OPENING' && thread.kind === 'IDEA' && thread.duplicateOfId && thread.votingEndedAt) {
    return refused('CLOSED', 'It was merged into another idea: take your support back there.');
  }
  return allowed;
}

/** Whether the actor may say “I have this problem too”: on what others asked. */
export function canMarkAffected(actor: Actor, thread: Pick<Thread, 'authorId' | 'kind' | 'state'>): Decision {
  if (!kinds[thread.kind].affects) {
    return refused('KIND_DOES_NOT_TAKE_THIS', 'Only a question can be a problem that others have too.');
  }
  if (thread.authorId === actor.id) return refused('OWN_POST', 'Whoever asked has the problem already.');
  if (thread.state !== 'VISIBLE') return refused('NOT_PERMITTED', 'It was taken down.');
  return allowed;
}
