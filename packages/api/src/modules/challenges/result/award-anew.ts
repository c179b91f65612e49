import { type Database, emitAll, type Transaction } from '@embassy/database';
import { loadAuthors } from '../entering/load-authors.ts';

/**
 * Writes down whose ideas were placed in a challenge, or that they were not after all. What stands already stays:
 * however often a result is published, taken back or its ideas are merged, at any time each author of a placed entry has
 * one award or none. The challenge must be locked.
 */
export async function awardAnew(tx: Transaction, challengeId: number, now: Date): Promise<void> {
  const { resultAt } = await tx.challenge.findUniqueOrThrow({ where: { id: challengeId } });
  const placed = resultAt
    ? await tx.challengeEntry.findMany({
        where: { challengeId, withdrawnAt: null, place: { not: null } },
        select: { id: true, threadId: true, thread: { select: { duplicateOfId: true } } },
      })
    : [];
  // What was merged into another that is placed as well is credited there, once.
  const ideas = new Set(placed.map(({ threadId }) => threadId));
  const apart = placed.filter(({ thread }) => !ideas.has(thread.duplicateOfId ?? 0));
  const authors = await loadAuthors(
    tx,
    placed.map(({ threadId }) => threadId),
  );
  const wanted = apart.flatMap(({ id, threadId }) =>
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

/** The same for every challenge with a result that some of these ideas are in. */
export async function awardIdeasAnew(
  db: Database,
  { threadIds }: { threadIds: number[] },
  now = new Date(),
): Promise<void> {
  const found = await db.challenge.findMany({
    where: { resultAt: { not: null }, entries: { some: { threadId: { in: threadIds } } } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  for (const { id } of found) {
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM challenge WHERE id = ${id} FOR NO KEY UPDATE`;
      await awardAnew(tx, id, now);
    });
  }
}
