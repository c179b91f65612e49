import type { ImportRun } from '../import-run.ts';

/** Why a row is left out whose post is not here. */
export function missingPost(
  run: Pick<ImportRun, 'leftOut'>,
  postId: number,
  field = 'PostId',
): { skip: string; problem?: string } {
  return run.leftOut.has(postId)
    ? { skip: 'of a row that became no post' }
    : { skip: 'post not in the dump', problem: `${field} ${postId} is not in the dump` };
}
