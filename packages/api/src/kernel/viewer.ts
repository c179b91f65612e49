import type { Role } from '@embassy/database';
import { audiencesOf, panelAudience } from './audience.ts';

/** The member who is signed in, as every decision about them needs it. */
export type Actor = {
  id: number;
  handle: string;
  displayName: string;
  role: Role;
  /** How far their tier is trusted, as `trust` has it; 0 is somebody new. */
  trust: number;
  locale: string;
  timeZone: string;
  /** Whether they want to be shown points, tiers, badges and boards. */
  seesGames: boolean;
  /** Languages whose threads they want in their feeds; none means all. */
  readingLanguages: readonly string[];
  /** Panels whose space they read. */
  panelIds: readonly number[];
  /** False until the address was confirmed; always true where the brand does not ask for it. */
  mayPost: boolean;
  /** Set while the member is suspended. */
  suspendedUntil: Date | null;
  sessionId: string;
};

/** Whoever asks: built once for each HTTP request. */
export type Viewer = {
  actor: Actor | null;
  /** What the viewer may read, as keys. */
  audiences: readonly string[];
  /** Where the request came from, for limits that must also hold without an account. */
  address: string;
};

/** The viewer for an actor, or a visitor for none. */
export function viewerFor(actor: Actor | null, address: string): Viewer {
  const panels = (actor?.panelIds ?? []).map(panelAudience);
  return { actor, audiences: [...audiencesOf(actor?.role ?? null), ...panels], address };
}
