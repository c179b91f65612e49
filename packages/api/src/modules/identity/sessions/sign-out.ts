import { keepCookies, type SessionContext } from '../session-context.ts';

/** Ends the session of the browser that asked; a visitor may ask as well and changes nothing. */
export async function signOut(context: SessionContext): Promise<void> {
  const { headers } = await context.auth.api.signOut({ headers: context.headers, returnHeaders: true });
  keepCookies(context, headers);
}
