import type { JobSpec } from '@embassy/database';

/** One job for a member, however many of their facts wait. */
export function judging(memberId: number, runAt?: Date): JobSpec {
  return {
    task: 'reputation:judge',
    payload: { memberId },
    key: `reputation:judge:${memberId}`,
    priority: 0,
    ...(runAt && { runAt }),
  };
}
