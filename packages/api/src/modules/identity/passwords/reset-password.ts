import { emit } from '@embassy/database';
import { APIError } from 'better-auth/api';
import { Invalid, NotAllowed } from '../../../kernel/errors/index.ts';
import { networkOf } from '../../../kernel/network-of.ts';
import { forgiveLimit, limit } from '../../../kernel/rate-limits.ts';
import { checkPassword } from '../identity.rules.ts';
import type { SessionContext } from '../session-context.ts';
import { beginSession } from '../sessions/sign-in.ts';

/**
 * Sets a new password with the token of a mail, ends all sessions of the account and begins one here.
 * The mail arrived, so the address is confirmed too. Returns the member's id.
 */
export async function resetPassword(
  context: SessionContext,
  { token, newPassword }: { token: string; newPassword: string },
): Promise<number> {
  const { db, auth, viewer } = context;
  const issues = checkPassword('newPassword', newPassword);
  if (issues.length > 0) throw new Invalid(issues);
  await limit(db, 'follow a link', networkOf(viewer.address));
  const { internalAdapter } = await auth.$context;
  const wish = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  if (!wish) throw tokenExpired();
  await auth.api.resetPassword({ body: { token, newPassword } }).catch((error: unknown) => {
    if (error instanceof APIError) throw tokenExpired();
    throw error;
  });
  const login = await db.login.update({ where: { id: wish.value }, data: { emailVerified: true } });
  await emit(db, 'account_mail.requested', { kind: 'password-changed', loginId: login.id });
  await forgiveLimit(db, 'sign in to account', login.email);
  return beginSession(context, { email: login.email, password: newPassword });
}

/** The refusal of a link that is too old, used up, or none of ours. */
export function tokenExpired(): NotAllowed {
  return new NotAllowed('TOKEN_EXPIRED', 'This link works no longer. Ask for a new one.');
}
