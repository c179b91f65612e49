import type { ChallengeState } from '@embassy/database';
import { type ChallengeDates, phaseOf } from './challenge-phase.rules.ts';

/** Whether everybody reads a challenge’s shortlist: once it is whole. One of a challenge that was called off never is. */
export function showsShortlist(challenge: ChallengeDates & { state: ChallengeState }, now: Date): boolean {
  return challenge.state === 'PUBLISHED' && phaseOf(challenge, now) === 'RESULT';
}
