import { randomUUID } from 'node:crypto';
import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Invalid, NotAllowed, NotFound } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { linkLifetimes } from '../auth.ts';
import { checkEmail, normalEmail } from '../identity.rules.ts';
import { hashToken } from '../mails/hash-token.ts';

/**
 * Invites somebody by mail to claim an imported member, who cannot sign in yet. The admin vouches that the address
 * is theirs; names prove nothing. An earlier invitation for the same member stops working.
 */
export async function inviteMember(
  context: ActionContext,
  input: { memberId: number; email: string },
): Promise<void> {
  const { db, actor, now } = context;
  requireWriter(actor, now);
  demandPrivilege(actor, 'invite member');
  const email = normalEmail(input.email);
  const issues = checkEmail('email', email);
  if (issues.length > 0) throw new Invalid(issues);
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${input.memberId} FOR UPDATE`;
    const member = await tx.member.findFirst({
      where: { id: input.memberId, state: { not: 'LEFT' } },
      include: { logins: { select: { id: true } } },
    });
    if (!member) throw new NotFound('The member');
    if (member.logins.length > 0) throw new NotAllowed('ALREADY_DONE', 'This member can sign in already.');
    if (await tx.login.findUnique({ where: { email } })) {
      throw new Invalid([{ field: 'email', code: 'TAKEN', message: 'This address has an account already.' }]);
    }
    await tx.invitation.deleteMany({ where: { memberId: member.id, usedAt: null } });
    const invitation = await tx.invitation.create({
      data: {
        // The token is made when the mail is; until then nothing leads here.
        tokenHash: hashToken(randomUUID()),
        email,
        memberId: member.id,
        invitedById: actor.id,
        createdAt: now,
        expiresAt: new Date(now.getTime() + linkLifetimes.invitation * 1000),
      },
      select: { id: true },
    });
    await audit(tx, {
      actorId: actor.id,
      action: 'invite member',
      subject: { kind: 'member', id: member.id },
      reason: '',
    });
    await emit(tx, 'account_mail.requested', { kind: 'invitation', invitationId: invitation.id });
  });
}
