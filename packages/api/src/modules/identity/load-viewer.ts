import type { Database } from '@embassy/database';
import { panelIdsRead } from '../../kernel/panel-ids-read.ts';
import { type Viewer, viewerFor } from '../../kernel/viewer.ts';
import type { Auth } from './auth.ts';

/** The viewer behind a request's session cookie; a visitor when there is none or it ended. */
export async function loadViewer(
  { db, auth, confirmEmail }: { db: Database; auth: Auth; confirmEmail: boolean },
  headers: Headers,
  address: string,
): Promise<{ viewer: Viewer; cookies: string[] }> {
  const visitor = viewerFor(null, address);
  if (!headers.get('cookie')?.includes('session_token')) return { viewer: visitor, cookies: [] };
  const { response: session, headers: answered } = await auth.api.getSession({
    headers,
    returnHeaders: true,
  });
  // A session in use lives on, and so must its cookie; one that ended takes its cookie along.
  const cookies = answered.getSetCookie();
  if (!session) return { viewer: visitor, cookies };
  const member = await db.member.findFirst({
    where: { logins: { some: { id: session.user.id } }, state: { not: 'LEFT' } },
    include: { standing: { select: { trust: true } } },
  });
  if (!member) return { viewer: visitor, cookies };
  const viewer = viewerFor(
    {
      id: member.id,
      handle: member.handle,
      displayName: member.displayName,
      role: member.role,
      trust: member.standing?.trust ?? 0,
      seesGames: member.seesGames,
      locale: member.locale,
      timeZone: member.timeZone,
      readingLanguages: member.readingLanguages,
      panelIds: await panelIdsRead(db, member),
      mayPost: session.user.emailVerified || !confirmEmail,
      suspendedUntil: member.suspendedUntil,
      sessionId: session.session.id,
    },
    address,
  );
  return { viewer, cookies };
}
