import { Prisma } from '@embassy/database';

/**
 * In SQL: rows `(root_id, id)` of these ideas and of all that stand merged into each, at any remove. Who asks in one step
 * by `duplicate_of_id` finds them at the last idea of a chain alone. Few ideas took many, which the planner cannot know:
 * what each took is looked up by itself.
 */
export function withMergedSql(roots: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    WITH RECURSIVE part (root_id, id) AS (
      SELECT root.id, root.id FROM (${roots}) AS root (id)
      UNION
      SELECT part.root_id, m.thread_id FROM part CROSS JOIN LATERAL (
        SELECT thread_id FROM idea_merge WHERE into_id = part.id AND unmerged_at IS NULL OFFSET 0
      ) m
    )
    SELECT root_id, id FROM part
  )`;
}

/** In SQL: the ids of the ideas that an idea stands merged into, at any remove; without itself. */
export function mergedIntoSql(threadId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    WITH RECURSIVE above (id) AS (
      SELECT m.into_id FROM idea_merge m WHERE m.thread_id = ${threadId} AND m.unmerged_at IS NULL
      UNION
      SELECT m.into_id FROM above JOIN idea_merge m ON m.thread_id = above.id AND m.unmerged_at IS NULL
    )
    SELECT id FROM above
  )`;
}
