import { APIError } from 'better-auth/api';
import { requireActor } from '../../../kernel/action-context.ts';
import { forgiveLimit, limit } from '../../../kernel/rate-limits.ts';
import type { Actor } from '../../../kernel/viewer.ts';
import type { SessionContext } from '../session-context.ts';
import { wrongCredentials } from '../sessions/sign-in.ts';

/** Makes sure that whoever asks knows the account's password, before something that cannot be taken back. */
export async function confirmPassword(
  { db, auth, viewer, headers }: Pick<SessionContext, 'db' | 'auth' | 'viewer' | 'headers'>,
  password: string,
): Promise<Actor> {
  const actor = requireActor(viewer);
  await limit(db, 'confirm password', actor.id);
  await auth.api.verifyPassword({ body: { password }, headers }).catch((error: unknown) => {
    if (error instanceof APIError) throw wrongCredentials();
    throw error;
  });
  await forgiveLimit(db, 'confirm password', actor.id);
  return actor;
}
