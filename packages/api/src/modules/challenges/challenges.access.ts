import { type Challenge, Prisma, type Reader, type Transaction } from '@embassy/database';
import { NotAllowed, NotFound } from '../../kernel/errors/index.ts';
import type { Actor, Viewer } from '../../kernel/viewer.ts';
import { visibleCategories } from '../categories/index.ts';
import { may } from '../trust/index.ts';

/**
 * Challenges that the viewer may read: those of a category that they may read, once they are published. Drafts are for
 * those who run challenges.
 */
export function visibleChallenges(viewer: Viewer): Prisma.ChallengeWhereInput {
  return {
    category: visibleCategories(viewer),
    ...(may(viewer.actor, 'run challenges') ? {} : { state: { not: 'DRAFT' as const } }),
  };
}

/** The same for lists in SQL over `challenge ch` and its `category cat`, without drafts for anybody. */
export function listedChallengesSql(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`ch.state <> 'DRAFT' AND cat.deleted_at IS NULL
    AND cat.read_audience IN (${Prisma.join([...viewer.audiences])})`;
}

/** The challenge, locked until the transaction ends; NotFound when the viewer may not see it. */
export async function requireChallenge(tx: Transaction, viewer: Viewer, id: number): Promise<Challenge> {
  await tx.$queryRaw`SELECT 1 FROM challenge WHERE id = ${id} FOR NO KEY UPDATE`;
  const challenge = await tx.challenge.findFirst({ where: { id, AND: visibleChallenges(viewer) } });
  if (!challenge) throw new NotFound('The challenge');
  return challenge;
}

/** One that takes part in what happens: neither a draft nor cancelled. */
export function demandPublished({ state }: Pick<Challenge, 'state'>): void {
  if (state === 'DRAFT') throw new NotAllowed('NOT_PERMITTED', 'It is a draft: publish it first.');
  if (state === 'CANCELLED') throw new NotAllowed('NOT_PERMITTED', 'It was cancelled.');
}

/** Whether somebody sees what the jury says: those who are of it, and those who run challenges. */
export async function seesJury(db: Reader, actor: Actor | null, challengeId: number): Promise<boolean> {
  if (!actor) return false;
  if (may(actor, 'run challenges')) return true;
  return (await db.challengeJuror.count({ where: { challengeId, memberId: actor.id } })) > 0;
}

/**
 * Locks the ideas of entries, in the order of ids. Whoever enters an idea locks it before the challenge, so everybody
 * does; as long as it is locked it stays an idea.
 */
export async function lockIdeasOf(tx: Transaction, entryIds: readonly number[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM thread WHERE id IN (SELECT thread_id FROM challenge_entry WHERE id = ANY (${[...entryIds]}::int[]))
    ORDER BY id FOR NO KEY UPDATE`;
}

/** An entry that stands, with its idea and its challenge locked; NotFound when the viewer may see neither it nor its idea. */
export async function requireEntry(tx: Transaction, viewer: Viewer, entryId: number) {
  const found = await tx.challengeEntry.findUnique({ where: { id: entryId }, select: { challengeId: true } });
  if (!found) throw new NotFound('The entry');
  await lockIdeasOf(tx, [entryId]);
  await tx.$queryRaw`SELECT 1 FROM challenge WHERE id = ${found.challengeId} FOR NO KEY UPDATE`;
  const entry = await tx.challengeEntry.findFirst({
    where: { id: entryId, withdrawnAt: null, challenge: visibleChallenges(viewer) },
    include: {
      challenge: true,
      thread: { select: { authorId: true, kind: true, audience: true, state: true, mergedIntoId: true } },
    },
  });
  // Moderators find what was taken down elsewhere; in a challenge nothing is done with it.
  const { thread } = entry ?? {};
  if (!entry || !thread || thread.mergedIntoId !== null || !viewer.audiences.includes(thread.audience))
    throw new NotFound('The entry');
  if (thread.state !== 'VISIBLE' || thread.kind !== 'IDEA') throw new NotFound('The entry');
  return entry;
}
