import { Prisma } from '@embassy/database';
import type { Viewer } from '../../../kernel/viewer.ts';
import { mergedIntoSql } from '../../ideas/index.ts';
import { listedThreadsSql } from '../../threads/index.ts';

/** Which entries are told of, as conditions in SQL over an entry by this name. */
const kept = {
  /** All that was entered. */
  ENTERED: () => Prisma.sql`TRUE`,
  SHORTLISTED: (entry) => Prisma.sql`${entry}.shortlisted_at IS NOT NULL`,
  PLACED: (entry) => Prisma.sql`${entry}.place IS NOT NULL`,
  /** Whose authors hear of the result by themselves. */
  NOTED: (entry) => Prisma.sql`(${entry}.place IS NOT NULL OR ${entry}.shortlisted_at IS NOT NULL)`,
} satisfies Record<string, (entry: Prisma.Sql) => Prisma.Sql>;
export type Kept = keyof typeof kept;

/**
 * In SQL over `challenge_entry e` and its `thread t`: those of a challenge's entries that stand and are told apart. One
 * whose idea was merged, at any remove, into that of another of them is one with that, as long as that one is `there`,
 * which is asked of its thread `up`. Chains are short, which the planner cannot know: each step is looked up by itself,
 * and nothing is asked of `e`, so that only threads that were merged are asked at all.
 */
export function apartSql(challengeId: number | Prisma.Sql, which: Kept, there: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`e.challenge_id = ${challengeId} AND e.withdrawn_at IS NULL AND ${kept[which](Prisma.sql`e`)}
    AND t.kind = 'IDEA' AND (t.duplicate_of_id IS NULL OR NOT EXISTS (
      SELECT FROM ${mergedIntoSql(Prisma.sql`t.id`)} AS above CROSS JOIN LATERAL (
        SELECT FROM challenge_entry one JOIN thread up ON up.id = one.thread_id
        WHERE one.challenge_id = ${challengeId} AND one.thread_id = above.id AND one.withdrawn_at IS NULL
          AND ${kept[which](Prisma.sql`one`)} AND ${there} LIMIT 1
      ) swallows
    ))`;
}

/** In SQL over the same: those among them that everybody reads who reads the challenge. */
export const inSightSql = (challengeId: number | Prisma.Sql, which: Kept): Prisma.Sql =>
  Prisma.sql`${apartSql(challengeId, which, Prisma.sql`up.state = 'VISIBLE'`)} AND t.state = 'VISIBLE'`;

/** The same of those that the viewer may read. */
export function standingEntriesSql(
  viewer: Viewer,
  challengeId: number | Prisma.Sql,
  which: Kept = 'ENTERED',
): Prisma.Sql {
  return Prisma.sql`${inSightSql(challengeId, which)} AND ${listedThreadsSql(viewer)}`;
}

/** In SQL: the ideas of a challenge that are placed or on the shortlist; whose they are hears of that alone. */
export const notedEntriesSql = (challengeId: number): Prisma.Sql =>
  Prisma.sql`SELECT t.id FROM challenge_entry e JOIN thread t ON t.id = e.thread_id
    WHERE ${inSightSql(challengeId, 'NOTED')}`;
