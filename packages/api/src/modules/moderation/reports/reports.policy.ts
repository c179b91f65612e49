import type { ContentState } from '@embassy/database';
import { allowed, type Decision, refused } from '../../../kernel/refusal.ts';
import type { Actor } from '../../../kernel/viewer.ts';

/** Whether the actor may report it: what others wrote, while it stands. */
export function canReport(actor: Actor, written: { authorId: number; state: ContentState }): Decision {
  if (written.authorId === actor.id) return refused('OWN_POST', 'This is your own; edit or delete it.');
  if (written.state !== 'VISIBLE') return refused('NOT_PERMITTED', 'It was taken down already.');
  return allowed;
}
