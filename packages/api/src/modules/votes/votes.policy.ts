import type { Post, ThreadKind } from '@embassy/database';
import { allowed, type Decision, refused } from '../../kernel/refusal.ts';
import type { Actor } from '../../kernel/viewer.ts';
import { votingOf } from '../threads/index.ts';

/** Whether the actor may cast this vote on the post. */
export function canVote(
  actor: Actor,
  post: Pick<Post, 'authorId' | 'role' | 'state'>,
  kind: ThreadKind,
  value: 1 | -1,
): Decision {
  if (post.authorId === actor.id) return refused('OWN_POST', 'Nobody votes on their own post.');
  if (post.state !== 'VISIBLE') return refused('NOT_PERMITTED', 'It was taken down.');
  if (value === -1 && votingOf(kind, post.role) !== 'up-down') {
    return refused('KIND_DOES_NOT_TAKE_THIS', 'Here one can only vote up.');
  }
  return allowed;
}
