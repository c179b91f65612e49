import { emit } from '@embassy/database';
import { APIError } from 'better-auth/api';
import { requireActor } from '../../../kernel/action-context.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { forgiveLimit, limit } from '../../../kernel/rate-limits.ts';
import { checkPassword } from '../identity.rules.ts';
import { keepCookies, type SessionContext } from '../session-context.ts';
import { wrongCredentials } from '../sessions/sign-in.ts';

/** Sets another password, ends all sessions of the account and begins a new one here. */
export async function changePassword(
  context: SessionContext,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<void> {
  const { db, auth, viewer, headers } = context;
  const actor = requireActor(viewer);
  const issues = checkPassword('newPassword', newPassword);
  if (issues.length > 0) throw new Invalid(issues);
  await limit(db, 'confirm password', actor.id);
  const changed = await auth.api
    .changePassword({
      body: { currentPassword, newPassword, revokeOtherSessions: true },
      headers,
      returnHeaders: true,
    })
    .catch((error: unknown) => {
      if (error instanceof APIError) throw wrongCredentials();
      throw error;
    });
  await forgiveLimit(db, 'confirm password', actor.id);
  keepCookies(context, changed.headers);
  await emit(db, 'account_mail.requested', { kind: 'password-changed', loginId: changed.response.user.id });
}
