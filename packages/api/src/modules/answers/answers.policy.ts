import type { Member, Post, Thread } from '@embassy/database';
import { allowed, type Decision, refused } from '../../kernel/refusal.ts';
import type { Actor } from '../../kernel/viewer.ts';
import { kinds } from '../threads/index.ts';
import { may } from '../trust/index.ts';

type Answer = Pick<Post, 'role' | 'state'>;

const nobody: ReadonlySet<number> = new Set();
type AnsweredThread = Pick<Thread, 'kind' | 'state'>;

/** Whether the actor may accept the answer: the asker alone, of any answer that stands, their own included. */
export function canAccept(
  actor: Actor,
  post: Answer,
  thread: AnsweredThread & Pick<Thread, 'authorId' | 'lockedAt'>,
): Decision {
  if (!kinds[thread.kind].accepts || post.role !== 'ANSWER') {
    return refused('KIND_DOES_NOT_TAKE_THIS', 'Only an answer to a question can be accepted.');
  }
  if (thread.authorId !== actor.id) {
    return refused('NOT_PERMITTED', 'Only the one who asked accepts an answer.');
  }
  if (thread.lockedAt) return refused('LOCKED', 'This thread is locked.');
  return stands(post, thread);
}

/**
 * Whether the actor may say for the brand that the answer is right; of an idea, that a reply of its staff is its answer.
 * Closed and locked threads take it too. Who answers for the store that an idea was nominated for may do the same there.
 */
export function canVerify(
  actor: Actor,
  post: Answer & { author: Pick<Member, 'id' | 'role'> },
  thread: AnsweredThread,
  storeStaff: ReadonlySet<number> = nobody,
): Decision {
  const isOfStore = thread.kind === 'IDEA' && storeStaff.has(actor.id);
  if (!may(actor, 'verify answer') && !isOfStore) {
    return refused('NOT_PERMITTED', 'This needs the privilege “verify answer”.');
  }
  if (!kinds[thread.kind].verifies || post.role === 'OPENING') {
    return refused('KIND_DOES_NOT_TAKE_THIS', 'Only an answer to a question or to an idea can be verified.');
  }
  if (post.role === 'REPLY' && post.author.role === 'MEMBER' && !storeStaff.has(post.author.id)) {
    return refused('NOT_PERMITTED', 'Only a reply of the brand’s own people is its answer to an idea.');
  }
  return stands(post, thread);
}

function stands(post: Answer, thread: AnsweredThread): Decision {
  if (post.state !== 'VISIBLE' || thread.state !== 'VISIBLE') {
    return refused('NOT_PERMITTED', 'It was taken down.');
  }
  return allowed;
}
