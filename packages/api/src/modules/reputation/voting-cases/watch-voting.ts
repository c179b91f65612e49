import { type Database, emit, type Reader, type Transaction } from '@embassy/database';
import { dayOf } from '../judging/fact.ts';
import { findRings } from './find-rings.ts';
import { findSeries } from './find-series.ts';

/** What was counted, as it is kept. Lists are in the order of the members. */
export type VotingEvidence = {
  why: 'FAST' | 'OFTEN' | 'EACH_OTHER';
  up: boolean;
  votes: number;
  /** Moments of the first and of the last. */
  from: string;
  until: string;
  /** How many each gave to anybody and received from anybody in these days; who how many for whom, row by row. */
  given: number[];
  received: number[];
  matrix: number[][];
  joinedDaysApart?: number;
};

/** What was found: whose votes, which facts, and what was counted. */
export type FoundCase = {
  kind: 'SERIAL' | 'RING';
  memberIds: number[];
  factIds: number[];
  evidence: VotingEvidence;
};

export type Watched = { series: number; rings: number };

/**
 * Looks through the votes of the days that are over. A series of one member for one other counts for nothing from now on,
 * which both are told and a moderator can undo; a ring is put before moderators and changes nothing until they decide.
 * What was found once is not found again, whatever was decided, so that run again it changes nothing.
 */
export async function watchVoting(db: Database, now = new Date()): Promise<Watched> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('watch voting'))`;
      const today = dayOf(now.getTime());
      const series = await findSeries(tx, today);
      for (const found of series) await keep(tx, found, now);
      const rings: FoundCase[] = [];
      for (const found of await findRings(tx, today)) {
        if (await isBeingLookedAt(tx, found.memberIds)) continue;
        await keep(tx, found, now);
        rings.push(found);
      }
      return { series: series.length, rings: rings.length };
    },
    { timeout: 600_000 },
  );
}

async function keep(tx: Transaction, { factIds, kind, ...found }: FoundCase, now: Date): Promise<void> {
  const state = kind === 'SERIAL' ? 'DISCOUNTED' : 'OPEN';
  const { id } = await tx.votingCase.create({
    data: { ...found, kind, state, foundAt: now },
    select: { id: true },
  });
  // A vote that began to count later is more than one fact; all of them are the same vote. One that is just beginning to
  // is waited for, and one that begins later finds the case.
  await tx.$executeRaw`
    SELECT 1 FROM vote v JOIN reputation_fact f ON f.source_id = v.id AND f.kind IN ('UPVOTE', 'DOWNVOTE')
    WHERE f.id = ANY(${factIds}::int[]) ORDER BY v.id FOR NO KEY UPDATE OF v`;
  await tx.$executeRaw`
    INSERT INTO voting_case_fact (case_id, fact_id)
    SELECT DISTINCT ${id}::int, same.id FROM reputation_fact f
    JOIN reputation_fact same ON same.kind = f.kind AND same.source_id = f.source_id
    WHERE f.id = ANY(${factIds}::int[])`;
  if (kind === 'SERIAL') await emit(tx, 'voting_case.decided', { caseId: id });
}

async function isBeingLookedAt(tx: Reader, memberIds: readonly number[]): Promise<boolean> {
  const [found] = await tx.$queryRaw<object[]>`
    SELECT 1 FROM voting_case
    WHERE state = 'OPEN' AND kind = 'RING' AND member_ids && ${[...memberIds]}::int[] LIMIT 1`;
  return found !== undefined;
}
