import { emit } from '@embassy/database';
import { Invalid } from '../../../kernel/errors/index.ts';
import { networkOf } from '../../../kernel/network-of.ts';
import { limit } from '../../../kernel/rate-limits.ts';
import { checkEmail, normalEmail } from '../identity.rules.ts';
import { mayMail } from '../mails/may-mail.ts';
import type { SessionContext } from '../session-context.ts';

/** Mails a link that sets a new password, if the address has a login; answers the same if it has not. */
export async function requestPasswordReset(
  { db, viewer }: SessionContext,
  input: { email: string },
): Promise<void> {
  const email = normalEmail(input.email);
  const issues = checkEmail('email', email);
  if (issues.length > 0) throw new Invalid(issues);
  await limit(db, 'mail from address', networkOf(viewer.address));
  if (!(await mayMail(db, email))) return;
  const login = await db.login.findUnique({ where: { email }, select: { id: true } });
  if (login) await emit(db, 'account_mail.requested', { kind: 'reset-password', loginId: login.id });
}
