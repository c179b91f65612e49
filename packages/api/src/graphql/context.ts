import type { Database } from '@embassy/database';
import { type ActionContext, requireActor } from '../kernel/action-context.ts';
import type { Viewer } from '../kernel/viewer.ts';
import type { Services } from '../services.ts';

/** What every resolver receives; built once for each HTTP request. */
export type Context = {
  db: Database;
  viewer: Viewer;
  requestId: string;
  /** The request's headers, for what belongs to the session. */
  headers: Headers;
  /** Cookies that a mutation wants to set; they leave with the response. */
  setCookies: string[];
  services: Services;
};

/** The context of an action by whoever is signed in; refuses visitors. */
export function actionContext({ db, viewer, requestId, services }: Context): ActionContext {
  return { db, actor: requireActor(viewer), viewer, settings: services.settings, requestId, now: new Date() };
}
