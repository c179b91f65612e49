import type { Role } from '@embassy/database';
import { allowed, type Decision, refused } from '../../../kernel/refusal.ts';
import type { Actor } from '../../../kernel/viewer.ts';
import { may } from '../../trust/index.ts';

/** Whether the actor may suspend the member: admins anybody but themselves, moderators nobody of their own rank. */
export function canSuspend(actor: Actor, member: { id: number; role: Role }): Decision {
  if (!may(actor, 'suspend member')) {
    return refused('NOT_PERMITTED', 'This needs the privilege “suspend member”.');
  }
  if (actor.id === member.id) return refused('NOT_PERMITTED', 'Nobody suspends themselves.');
  if (may(member, 'suspend member') && actor.role !== 'ADMIN') {
    return refused('NOT_PERMITTED', 'Only an admin suspends moderators and admins.');
  }
  return allowed;
}

/** The last moment that a suspension may reach to. Nothing is for ever; whoever must go for good is removed. */
export function latestEndOfSuspension(now: Date): Date {
  const end = new Date(now);
  end.setUTCFullYear(end.getUTCFullYear() + 10);
  return end;
}
