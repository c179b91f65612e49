import {
  type Challenge,
  type ChallengePhaseName,
  type Database,
  emit,
  type Transaction,
} from '@embassy/database';
import { isBefore, phaseOf } from '../challenge-phase.rules.ts';
import { settleSupport } from './count-support.ts';

/**
 * Says of each challenge that has come to another phase that it has, once, and counts support when it is time. Nothing
 * depends on when this runs: a phase follows from the clock, and a missed one is not told later. Any number of processes
 * may do it at once, and stop at any moment.
 */
export async function moveChallenges(db: Database, now = new Date()): Promise<void> {
  const due = await db.$queryRaw<{ id: number }[]>`
    SELECT id FROM challenge WHERE state = 'PUBLISHED' AND opens_at <= ${now}
      AND (told_phase <> 'RESULT' OR counted_until IS NULL)
    ORDER BY opens_at, id`;
  for (const { id } of due) await db.$transaction((tx) => moveChallenge(tx, id, now));
}

async function moveChallenge(tx: Transaction, id: number, now: Date): Promise<void> {
  const locked = await tx.$queryRaw<object[]>`
    SELECT 1 FROM challenge WHERE id = ${id} AND state = 'PUBLISHED' FOR NO KEY UPDATE SKIP LOCKED`;
  // Somebody else is at it, or it was called off.
  if (locked.length === 0) return;
  const challenge = await tx.challenge.findUniqueOrThrow({ where: { id } });
  await tellPhase(tx, challenge, now);
  await settleSupport(tx, challenge, now);
}

async function tellPhase(tx: Transaction, challenge: Challenge, now: Date): Promise<void> {
  const phase = phaseOf(challenge, now);
  if (phase === 'COMING' || !isBefore(challenge.toldPhase, phase)) return;
  await tx.challenge.update({
    where: { id: challenge.id },
    data: { toldPhase: phase },
    select: { id: true },
  });
  await emit(tx, 'challenge.phase_began', {
    challengeId: challenge.id,
    phase: phase satisfies ChallengePhaseName,
  });
}
