import { type Database, emitAll, Prisma, type Transaction } from '@embassy/database';
import { mergedIntoSql } from '../../ideas/index.ts';
import { loadAuthors } from '../entering/load-authors.ts';
import { apartSql } from '../entering/standing-entries.ts';

/**
 * Writes down whose ideas were placed in a challenge, or that they were not after all. What stands already stays:
 * however often a result is published, taken back or its ideas are merged, at any time each author of a placed entry has
 * one award or none. The challenge must be locked.
 */
export async function awardAnew(tx: Transaction, challengeId: number, now: Date): Promise<void> {
  const { resultAt } = await tx.challenge.findUniqueOrThrow({ where: { id: challengeId } });
  // What was merged into another that is placed as well is credited there, once, whether that is in sight or not: what
  // was taken down counts for nobody as long as it is (facts of posts say so), and what stands is credited all the same.
  const placed = resultAt
    ? await tx.$queryRaw<{ id: number; threadId: number }[]>`
        SELECT e.id, e.thread_id AS "threadId" FROM challenge_entry e JOIN thread t ON t.id = e.thread_id
        WHERE ${apartSql(challengeId, 'PLACED', Prisma.sql`TRUE`)} ORDER BY e.id`
    : [];
  const authors = await loadAuthors(
    tx,
    placed.map(({ threadId }) => threadId),
  );
  const wanted = placed.flatMap(({ id, threadId }) =>
    (authors.get(threadId) ?? []).map((one) => ({ ...one, entryId: id })),
  );
  const standing = await tx.challengeAward.findMany({ where: { challengeId, withdrawnAt: null } });
  type Award = { entryId: number; memberId: number; part: string; postId: number };
  const same = (a: Award, b: Award) =>
    a.entryId === b.entryId && a.memberId === b.memberId && a.part === b.part && a.postId === b.postId;
  const gone = standing.filter((one) => !wanted.some((other) => same(one, other)));
  const added = wanted.filter((one) => !standing.some((other) => same(one, other)));
  if (gone.length > 0) {
    await tx.challengeAward.updateMany({
      where: { id: { in: gone.map(({ id }) => id) } },
      data: { withdrawnAt: now },
    });
  }
  if (added.length > 0) {
    await tx.challengeAward.createMany({
      data: added.map((one) => ({ ...one, challengeId, awardedAt: now })),
    });
  }
  const posts = [...new Set([...gone, ...added].map(({ postId }) => postId))];
  await emitAll(
    tx,
    'challenge.award_changed',
    posts.map((postId) => ({ challengeId, postId })),
  );
}

/** The same for every challenge with a result that these ideas are in, themselves or by what they were merged into. */
export async function awardIdeasAnew(
  db: Database,
  { threadIds }: { threadIds: number[] },
  now = new Date(),
): Promise<void> {
  const found = await db.$queryRaw<{ id: number }[]>`
    SELECT DISTINCT ch.id FROM unnest(${threadIds}::int[]) AS changed (id)
    CROSS JOIN LATERAL (
      SELECT changed.id UNION SELECT above.id FROM ${mergedIntoSql(Prisma.sql`changed.id`)} AS above
    ) idea
    JOIN challenge_entry e ON e.thread_id = idea.id
    JOIN challenge ch ON ch.id = e.challenge_id
    WHERE ch.result_at IS NOT NULL ORDER BY ch.id`;
  for (const { id } of found) {
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM challenge WHERE id = ${id} FOR NO KEY UPDATE`;
      await awardAnew(tx, id, now);
    });
  }
}
