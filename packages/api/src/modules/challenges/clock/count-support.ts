import type { Challenge, Transaction } from '@embassy/database';
import { supportUntil } from '../challenge-phase.rules.ts';

/**
 * Counts, for the last time, the support that each entry had when the vote ended. What was cast or taken back since does
 * not change it, so it may be counted late. The challenge must be locked.
 */
export async function countSupport(tx: Transaction, challenge: Challenge): Promise<void> {
  const until = supportUntil(challenge);
  if (challenge.countedUntil?.getTime() === until.getTime()) return;
  await tx.$executeRaw`
    UPDATE challenge_entry e SET counted = TRUE, supporters = (
      SELECT count(*) FROM post p JOIN vote v ON v.post_id = p.id
      WHERE p.thread_id = e.thread_id AND p.role = 'OPENING' AND v.value > 0 AND v.cast_at < ${until}
        AND (v.withdrawn_at IS NULL OR v.withdrawn_at >= ${until})
    )
    WHERE e.challenge_id = ${challenge.id}`;
  await tx.challenge.update({
    where: { id: challenge.id },
    data: { countedUntil: until },
    select: { id: true },
  });
}
