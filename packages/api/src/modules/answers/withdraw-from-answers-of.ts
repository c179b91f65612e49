import { emitAll, type Transaction } from '@embassy/database';
import { lockThreadsOf } from '../threads/index.ts';

type Withdrawn = { id: number; thread_id: number; post_id: number };

/** Withdraws what was accepted and verified of a member's answers, before these are deleted. */
export async function withdrawFromAnswersOf(tx: Transaction, memberId: number, now: Date): Promise<void> {
  await lockThreadsOf(tx, memberId);
  const at = now.toISOString();
  const acceptances = await tx.$queryRaw<Withdrawn[]>`
    UPDATE acceptance a SET withdrawn_at = ${at}::timestamptz FROM post p
    WHERE p.id = a.post_id AND p.author_id = ${memberId} AND a.withdrawn_at IS NULL
    RETURNING a.id, a.thread_id, a.post_id`;
  const verifications = await tx.$queryRaw<Withdrawn[]>`
    UPDATE brand_verification v SET withdrawn_at = ${at}::timestamptz FROM post p
    WHERE p.id = v.post_id AND p.author_id = ${memberId} AND v.withdrawn_at IS NULL
    RETURNING v.id, p.thread_id, v.post_id`;
  const solved = acceptances.map((fact) => fact.thread_id);
  const verified = verifications.map((fact) => fact.thread_id);
  await tx.$executeRaw`
    UPDATE post SET accepted_at = NULL, verified_at = NULL
    WHERE author_id = ${memberId} AND (accepted_at IS NOT NULL OR verified_at IS NOT NULL)`;
  await tx.$executeRaw`UPDATE thread SET solved_at = NULL WHERE id = ANY(${solved})`;
  await tx.$executeRaw`
    UPDATE thread t SET verified_at = (SELECT max(verified_at) FROM post WHERE thread_id = t.id)
    WHERE id = ANY(${verified})`;
  await tx.$executeRaw`UPDATE member SET accepted_count = 0 WHERE id = ${memberId}`;
  await emitAll(
    tx,
    'acceptance.withdrawn',
    acceptances.map((fact) => ({
      acceptanceId: fact.id,
      threadId: fact.thread_id,
      postId: fact.post_id,
      actorId: memberId,
    })),
  );
  await emitAll(
    tx,
    'verification.withdrawn',
    verifications.map((fact) => ({
      verificationId: fact.id,
      threadId: fact.thread_id,
      postId: fact.post_id,
      actorId: memberId,
    })),
  );
}
