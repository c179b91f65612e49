import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { NotFound } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';

/** Ends an invitation that nobody has followed: its link works no more. */
export async function withdrawInvitation(
  { db, actor, now }: ActionContext,
  { number }: { number: number },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'invite member');
  await db.$transaction(async (tx) => {
    const { count } = await tx.invitation.deleteMany({ where: { id: number, usedAt: null } });
    if (count === 0) throw new NotFound('The invitation');
    const subject = { kind: 'member', id: actor.id } as const;
    await audit(tx, { actorId: actor.id, action: 'withdraw invitation', subject, reason: '' });
  });
}
