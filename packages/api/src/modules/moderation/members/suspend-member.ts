import { emit, type Transaction } from '@embassy/database';
import type { ActionContext } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Invalid, NotAllowed, NotFound } from '../../../kernel/errors/index.ts';
import { demand } from '../../../kernel/refusal.ts';
import { demandModerator } from '../demand-moderator.ts';
import { canSuspend, latestEndOfSuspension } from './suspension.policy.ts';

export type SuspendMemberInput = { memberId: number; until: Date; reason: string };

/**
 * Lets a member write nothing until a date; they can still read, sign in and leave. Another date replaces the first.
 */
export async function suspendMember(context: ActionContext, input: SuspendMemberInput): Promise<void> {
  const reason = demandModerator(context, 'suspend member', input.reason);
  const { db, actor, now } = context;
  const until = checkEnd(input.until, now);
  await db.$transaction(async (tx) => {
    const member = await requireMember(tx, input.memberId);
    demand(canSuspend(actor, member));
    await tx.member.update({ where: { id: member.id }, data: { suspendedUntil: until } });
    await audit(tx, {
      actorId: actor.id,
      action: 'suspend member',
      subject: { kind: 'member', id: member.id },
      reason,
      data: { until: until.toISOString() },
    });
    await emit(tx, 'member.suspended', { memberId: member.id, actorId: actor.id });
  });
}

/** Ends a suspension before its date. Refused when there is none, so that nobody is told of what did not happen. */
export async function unsuspendMember(
  context: ActionContext,
  input: Omit<SuspendMemberInput, 'until'>,
): Promise<void> {
  const reason = demandModerator(context, 'suspend member', input.reason);
  const { db, actor, now } = context;
  await db.$transaction(async (tx) => {
    const member = await requireMember(tx, input.memberId);
    demand(canSuspend(actor, member));
    if (!member.suspendedUntil || member.suspendedUntil <= now) {
      throw new NotAllowed('ALREADY_DONE', 'This member is not suspended.');
    }
    await tx.member.update({ where: { id: member.id }, data: { suspendedUntil: null } });
    await audit(tx, {
      actorId: actor.id,
      action: 'unsuspend member',
      subject: { kind: 'member', id: member.id },
      reason,
    });
    await emit(tx, 'member.unsuspended', { memberId: member.id, actorId: actor.id });
  });
}

/** The end as it is kept. Throws Invalid when it lies in the past, or so far away that it must be a slip. */
function checkEnd(until: Date, now: Date): Date {
  if (until > now && until <= latestEndOfSuspension(now)) return until;
  throw new Invalid([
    { field: 'until', code: 'BAD_FORMAT', message: 'Choose a moment to come, within ten years.' },
  ]);
}

async function requireMember(tx: Transaction, id: number) {
  await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${id} FOR NO KEY UPDATE`;
  const member = await tx.member.findFirst({ where: { id, state: { not: 'LEFT' } } });
  if (!member) throw new NotFound('The member');
  return member;
}
