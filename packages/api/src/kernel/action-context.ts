import type { Database } from '@embassy/database';
import { NotAllowed } from './errors/index.ts';
import type { Settings } from './settings.ts';
import type { Actor, Viewer } from './viewer.ts';

/** What every action receives beside its input. The clock is here so that actions have none of their own. */
export type ActionContext = {
  db: Database;
  actor: Actor;
  /** The actor as a viewer: what they may read. */
  viewer: Viewer;
  settings: Settings;
  requestId: string;
  now: Date;
};

/** The actor, or a refusal that asks to sign in. */
export function requireActor(viewer: Viewer): Actor {
  if (!viewer.actor) throw new NotAllowed('SIGN_IN_FIRST', 'Sign in first.');
  return viewer.actor;
}

/** The actor, if they may write at all: address confirmed where that is asked, and not suspended. */
export function requireWriter(actor: Actor, now: Date): void {
  if (!actor.mayPost) throw new NotAllowed('VERIFY_EMAIL_FIRST', 'Confirm your e-mail address first.');
  if (actor.suspendedUntil && actor.suspendedUntil > now) {
    throw new NotAllowed('SUSPENDED', `Suspended until ${actor.suspendedUntil.toISOString()}.`);
  }
}
