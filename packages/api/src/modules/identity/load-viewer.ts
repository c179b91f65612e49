import type { Database } from '@embassy/database';
import { panelIdsReadSql } from '../../kernel/panel-ids-read.ts';
import { type Actor, type Viewer, viewerFor } from '../../kernel/viewer.ts';
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
  const known = await loadKnown(db, session.user.id);
  if (!known) return { viewer: visitor, cookies };
  const { user, session: own } = session;
  const actor = { ...known, mayPost: user.emailVerified || !confirmEmail, sessionId: own.id };
  return { viewer: viewerFor(actor, address), cookies };
}

/** What our own tables say of whoever has this login, in one question: every request of a member asks it. */
async function loadKnown(
  db: Database,
  loginId: string,
): Promise<Omit<Actor, 'mayPost' | 'sessionId'> | undefined> {
  const [known] = await db.$queryRaw<Omit<Actor, 'mayPost' | 'sessionId'>[]>`
    SELECT m.id, m.handle::text AS handle, m.display_name AS "displayName", m.role::text AS role, m.locale,
      coalesce(s.trust, 0) AS trust, m.sees_games AS "seesGames", m.time_zone AS "timeZone",
      m.reading_languages AS "readingLanguages", m.suspended_until AS "suspendedUntil",
      ${panelIdsReadSql} AS "panelIds"
    FROM login l JOIN member m ON m.id = l.member_id LEFT JOIN standing s ON s.member_id = m.id
    WHERE l.id = ${loginId} AND m.state <> 'LEFT'`;
  return known;
}
