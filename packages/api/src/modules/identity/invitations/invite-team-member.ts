import { randomUUID } from 'node:crypto';
import { emit, type Role } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { linkLifetimes } from '../auth.ts';
import { checkEmail, checkLocale, normalEmail } from '../identity.rules.ts';
import { hashToken } from '../mails/hash-token.ts';

export type InviteTeamMemberInput = { email: string; role: Role; locale: string };

/** Invites somebody by mail to join with a role. An earlier invitation to the same address stops working. */
export async function inviteTeamMember(context: ActionContext, input: InviteTeamMemberInput): Promise<void> {
  const { db, actor, now } = context;
  requireWriter(actor, now);
  demandPrivilege(actor, 'invite member');
  const email = normalEmail(input.email);
  const { role, locale } = input;
  const issues = [...checkEmail('email', email), ...checkLocale('locale', locale)];
  if (role === 'MEMBER') {
    // Who is a customer signs up like everybody else.
    issues.push({ field: 'role', code: 'UNKNOWN', message: 'Choose a role of the team.' });
  }
  if (issues.length > 0) throw new Invalid(issues);
  await db.$transaction(async (tx) => {
    if (await tx.login.findUnique({ where: { email } })) {
      throw new Invalid([{ field: 'email', code: 'TAKEN', message: 'This address has an account already.' }]);
    }
    await tx.invitation.deleteMany({ where: { email, memberId: null, usedAt: null } });
    const invitation = await tx.invitation.create({
      data: {
        // The token is made when the mail is; until then nothing leads here.
        tokenHash: hashToken(randomUUID()),
        email,
        role,
        locale,
        invitedById: actor.id,
        createdAt: now,
        expiresAt: new Date(now.getTime() + linkLifetimes.invitation * 1000),
      },
      select: { id: true },
    });
    await audit(tx, {
      actorId: actor.id,
      action: 'invite team member',
      subject: { kind: 'member', id: actor.id },
      reason: '',
      data: { invitationId: invitation.id, role },
    });
    await emit(tx, 'account_mail.requested', { kind: 'team-invitation', invitationId: invitation.id });
  });
}
