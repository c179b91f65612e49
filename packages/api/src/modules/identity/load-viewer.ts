import type { Database } from '@embassy/database';
import { type Viewer, viewerFor } from '../../kernel/viewer.ts';
import type { Auth } from './auth.ts';

/** The viewer behind a request's session cookie; a visitor when there is none or it ended. */
export async function loadViewer(
  { db, auth, confirmEmail }: { db: Database; auth: Auth; confirmEmail: boolean },
  headers: Headers,
  address: string,
): Promise<Viewer> {
  if (!headers.get('cookie')?.includes('session_token')) return viewerFor(null, address);
  const session = await auth.api.getSession({ headers });
  if (!session) return viewerFor(null, address);
  const member = await db.member.findFirst({
    where: { logins: { some: { id: session.user.id } }, state: { not: 'LEFT' } },
  });
  if (!member) return viewerFor(null, address);
  return viewerFor(
    {
      id: member.id,
      handle: member.handle,
      displayName: member.displayName,
      role: member.role,
      locale: member.locale,
      timeZone: member.timeZone,
      mayPost: session.user.emailVerified || !confirmEmail,
      suspendedUntil: member.suspendedUntil,
      sessionId: session.session.id,
    },
    address,
  );
}
