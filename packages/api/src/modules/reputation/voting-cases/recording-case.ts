import type { JobSpec } from '@embassy/database';

/** One job for a case, the same that its decision asks for. */
export function recordingCase(caseId: number): JobSpec {
  return {
    task: 'reputation:record',
    payload: { caseId },
    key: `reputation:record:case:${caseId}`,
    priority: 0,
  };
}
