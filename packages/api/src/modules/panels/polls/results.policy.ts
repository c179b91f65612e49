import type { Poll } from '@embassy/database';
import { leastAnonymous } from './poll-limits.ts';

type Judged = Pick<Poll, 'anonymous' | 'results' | 'countedAt' | 'destroyed' | 'answerCount'>;

/**
 * Whether somebody sees what came out. An anonymous poll says nothing to anybody before it was counted, and was counted
 * only when enough had answered.
 */
export function canSeeResults(
  poll: Judged,
  viewer: { isTeam: boolean; hasAnswered: boolean; isIn: boolean },
): boolean {
  if (poll.anonymous && (poll.countedAt === null || poll.destroyed || poll.answerCount < leastAnonymous))
    return false;
  if (viewer.isTeam) return true;
  if (!viewer.isIn || poll.results === 'NEVER') return false;
  if (poll.countedAt !== null) return true;
  return poll.results === 'AFTER_ANSWERING' && viewer.hasAnswered;
}
