import { APIError } from 'better-auth/api';
import { NotAllowed } from '../../../kernel/errors/index.ts';
import { networkOf } from '../../../kernel/network-of.ts';
import { forgiveLimit, limit } from '../../../kernel/rate-limits.ts';
import { normalEmail } from '../identity.rules.ts';
import { keepCookies, type SessionContext } from '../session-context.ts';

export type SignInInput = { email: string; password: string };

/**
 * Begins a session in the browser that asked. Returns the member's id.
 * An unknown address and a wrong password are answered alike, and take as long.
 */
export async function signIn(context: SessionContext, input: SignInInput): Promise<number> {
  const { db, viewer } = context;
  const email = normalEmail(input.email);
  await limit(db, 'sign in from address', networkOf(viewer.address));
  await limit(db, 'sign in to account', email);
  const memberId = await beginSession(context, { email, password: input.password });
  await forgiveLimit(db, 'sign in to account', email);
  return memberId;
}

/** Signs in without counting: for callers that have counted, or know the password to be right. */
export async function beginSession(
  context: SessionContext,
  { email, password }: SignInInput,
): Promise<number> {
  const { db, auth, viewer, headers } = context;
  const signedIn = await auth.api
    .signInEmail({ body: { email, password }, headers: withoutCookies(headers), returnHeaders: true })
    .catch((error: unknown) => {
      if (error instanceof APIError) throw wrongCredentials();
      throw error;
    });
  const login = await db.login.findUniqueOrThrow({ where: { id: signedIn.response.user.id } });
  // Whoever was signed in here before is no longer: their session would outlive its cookie.
  if (viewer.actor) await db.session.deleteMany({ where: { id: viewer.actor.sessionId } });
  keepCookies(context, signedIn.headers);
  return login.memberId;
}

/** The refusal that does not say what was wrong. */
export function wrongCredentials(): NotAllowed {
  return new NotAllowed('WRONG_CREDENTIALS', 'The address or the password is wrong.');
}

// A session begins with a token of its own, whatever the browser brought.
function withoutCookies(headers: Headers): Headers {
  const own = new Headers(headers);
  own.delete('cookie');
  return own;
}
