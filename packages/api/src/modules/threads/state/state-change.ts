import type { ContentState } from '@embassy/database';

/** Where content shall stand from now on, by whom and why. */
export type StateChange = { to: ContentState; reason: string; actorId: number };

/** The columns that say so, the same on threads, posts and comments. */
export function stateColumns({ to, reason, actorId }: StateChange) {
  return to === 'VISIBLE'
    ? { state: to, stateReason: null, stateById: null }
    : { state: to, stateReason: reason || null, stateById: actorId };
}

/** 1 when it comes into sight, -1 when it goes out of sight, 0 when nobody but moderators sees a difference. */
export function appearance(from: ContentState, to: ContentState): 1 | 0 | -1 {
  if ((from === 'VISIBLE') === (to === 'VISIBLE')) return 0;
  return to === 'VISIBLE' ? 1 : -1;
}
