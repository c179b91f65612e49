import { emit } from '@embassy/database';
import { Invalid } from '../../../kernel/errors/index.ts';
import { networkOf } from '../../../kernel/network-of.ts';
import { limit } from '../../../kernel/rate-limits.ts';
import { checkEmail, normalEmail } from '../identity.rules.ts';
import { mayMail } from '../mails/may-mail.ts';
import type { SessionContext } from '../session-context.ts';

/**
 * Mails the link that confirms an address once more: to whoever is signed in, or to the address that a visitor
 * names. Answers the same whether or not there was something to confirm.
 */
export async function resendConfirmation(
  { db, viewer }: SessionContext,
  input: { email?: string | null },
): Promise<void> {
  const email = normalEmail(input.email ?? '');
  if (!viewer.actor) {
    const issues = checkEmail('email', email);
    if (issues.length > 0) throw new Invalid(issues);
  }
  await limit(db, 'mail from address', networkOf(viewer.address));
  const login = await db.login.findFirst({
    where: { emailVerified: false, ...(viewer.actor ? { memberId: viewer.actor.id } : { email }) },
  });
  if (await mayMail(db, login?.email ?? email)) {
    if (login) await emit(db, 'account_mail.requested', { kind: 'confirm-email', loginId: login.id });
  }
}
