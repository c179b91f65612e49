import { randomUUID } from 'node:crypto';
import { emit } from '@embassy/database';
import { Invalid } from '../../../kernel/errors/index.ts';
import { limit } from '../../../kernel/rate-limits.ts';
import { linkLifetimes } from '../auth.ts';
import { checkEmail, normalEmail } from '../identity.rules.ts';
import { confirmPassword } from '../passwords/confirm-password.ts';
import type { SessionContext } from '../session-context.ts';

/**
 * Mails a link to another address; the login has it once the link was followed. Answers the same when the address
 * has a login already, which then hears of it.
 */
export async function changeEmail(
  context: SessionContext,
  input: { newEmail: string; password: string },
): Promise<void> {
  const { db, now } = context;
  const email = normalEmail(input.newEmail);
  const issues = checkEmail('newEmail', email);
  if (issues.length > 0) throw new Invalid(issues);
  const actor = await confirmPassword(context, input.password);
  await limit(db, 'mail to account', email);
  const login = await db.login.findUniqueOrThrow({ where: { memberId: actor.id } });
  const owner = await db.login.findUnique({ where: { email } });
  if (owner) {
    if (owner.id !== login.id)
      await emit(db, 'account_mail.requested', { kind: 'address-known', loginId: owner.id });
    return;
  }
  const id = randomUUID();
  await db.$transaction(async (tx) => {
    await tx.verification.create({
      data: {
        id,
        // Until the mail is sent, no token leads here.
        identifier: `change-email:${id}`,
        value: JSON.stringify({ loginId: login.id, email }),
        expiresAt: new Date(now.getTime() + linkLifetimes.confirmEmail * 1000),
      },
    });
    await emit(tx, 'account_mail.requested', { kind: 'change-email', verificationId: id });
  });
}
