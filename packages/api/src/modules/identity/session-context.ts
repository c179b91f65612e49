import type { Database } from '@embassy/database';
import type { Context } from '../../graphql/context.ts';
import type { Settings } from '../../kernel/settings.ts';
import type { Viewer } from '../../kernel/viewer.ts';
import type { Auth } from './auth.ts';

/** What actions about signing in receive: they also serve visitors, and they set cookies. */
export type SessionContext = {
  db: Database;
  viewer: Viewer;
  settings: Settings;
  auth: Auth;
  headers: Headers;
  setCookies: string[];
  now: Date;
};

/** The context of an action about the request's own session. */
export function sessionContext({ db, viewer, services, headers, setCookies }: Context): SessionContext {
  const { settings, auth } = services;
  return { db, viewer, settings, auth, headers, setCookies, now: new Date() };
}

/** Lets the cookies that Better Auth wants to set leave with the response. */
export function keepCookies(context: SessionContext, headers: Headers): void {
  context.setCookies.push(...headers.getSetCookie());
}
