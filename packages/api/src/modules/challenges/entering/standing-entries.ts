import { Prisma } from '@embassy/database';
import type { Viewer } from '../../../kernel/viewer.ts';
import { listedThreadsSql } from '../../threads/index.ts';

/**
 * In SQL over `challenge_entry e` and its `thread t`: entries of a challenge that stand and that the viewer may read. One
 * whose idea was merged into another entry of the same challenge is not told apart from it.
 */
export function standingEntriesSql(viewer: Viewer, challengeId: number | Prisma.Sql): Prisma.Sql {
  return Prisma.sql`e.challenge_id = ${challengeId} AND e.withdrawn_at IS NULL AND ${listedThreadsSql(viewer)}
    AND t.kind = 'IDEA' AND (t.duplicate_of_id IS NULL OR NOT EXISTS (
      SELECT FROM thread up JOIN challenge_entry one ON one.thread_id IN (up.id, up.duplicate_of_id)
      WHERE up.id = t.duplicate_of_id AND one.challenge_id = e.challenge_id AND one.withdrawn_at IS NULL
    ))`;
}
