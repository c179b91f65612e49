import { emit, type Role } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { checkText } from '../../../kernel/check-text.ts';
import { Invalid, NotFound } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { refuseLastAdmin } from './refuse-last-admin.ts';

export type SetRoleInput = { memberId: number; role: Role; reason: string };

/** Gives a member another role, with a reason in the audit log. The last admin stays one. */
export async function setRole(
  context: ActionContext,
  { memberId, role, reason }: SetRoleInput,
): Promise<void> {
  const { db, actor, now } = context;
  requireWriter(actor, now);
  demandPrivilege(actor, 'set role');
  const issues = checkText('reason', reason, { minimum: 3, maximum: 500 });
  if (issues.length > 0) throw new Invalid(issues);
  await db.$transaction(async (tx) => {
    const member = await tx.member.findFirst({ where: { id: memberId, state: { not: 'LEFT' } } });
    if (!member) throw new NotFound('The member');
    if (member.role === role) return;
    if (member.role === 'ADMIN') await refuseLastAdmin(tx, memberId);
    await tx.member.update({ where: { id: memberId }, data: { role } });
    await audit(tx, {
      actorId: actor.id,
      action: 'set role',
      subject: { kind: 'member', id: memberId },
      reason: reason.trim(),
      data: { from: member.role, to: role },
    });
    await emit(tx, 'member.changed', { memberId });
  });
}
