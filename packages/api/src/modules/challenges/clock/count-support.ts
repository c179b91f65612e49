import type { Challenge, Transaction } from '@embassy/database';
import { supportUntil } from '../challenge-phase.rules.ts';

/** How long after the end of a vote support is counted: what was cast in its last second is committed by then. */
const settling = 60_000;

/**
 * Counts it once all of it is there; before that the clock does it later, whatever is decided meanwhile. The challenge
 * must be locked.
 */
export async function settleSupport(tx: Transaction, challenge: Challenge, now: Date): Promise<void> {
  if (supportUntil(challenge).getTime() + settling <= now.getTime()) await countSupport(tx, challenge);
}

/**
 * Counts, for the last time, the support that each entry had when the vote ended. What was cast or taken back since does
 * not change it, so it may be counted late. The challenge must be locked.
 */
export async function countSupport(tx: Transaction, challenge: Challenge): Promise<void> {
  const until = supportUntil(challenge);
  if (challenge.countedUntil?.getTime() === until.getTime()) return;
  // Support that was carried by a merge says when it was cast, not when it came: it is counted from where it was given.
  await tx.$executeRaw`
    UPDATE challenge_entry e SET counted = TRUE, supporters = (
      SELECT count(DISTINCT wish.member_id) + count(*) FILTER (WHERE wish.member_id IS NULL) FROM (
        SELECT v.member_id FROM post p JOIN vote v ON v.post_id = p.id
        WHERE p.thread_id = e.thread_id AND p.role = 'OPENING' AND v.carried_from_id IS NULL AND v.value > 0
          AND v.cast_at < ${until} AND (v.withdrawn_at IS NULL OR v.withdrawn_at >= ${until})
        UNION ALL
        SELECT merged.member_id FROM idea_merge m
        JOIN post target ON target.thread_id = m.into_id AND target.role = 'OPENING'
        JOIN post source ON source.thread_id = m.thread_id AND source.role = 'OPENING'
        CROSS JOIN LATERAL (
          SELECT v.member_id FROM vote v
          WHERE v.post_id = source.id AND v.member_id IS NOT NULL AND v.value > 0
            AND v.cast_at < ${until} AND (v.withdrawn_at IS NULL OR v.withdrawn_at >= ${until})
          UNION ALL SELECT source.author_id
        ) merged
        WHERE m.into_id = e.thread_id AND m.merged_at < ${until} AND (m.unmerged_at IS NULL OR m.unmerged_at >= ${until})
          AND merged.member_id <> target.author_id
          AND NOT EXISTS (
            SELECT FROM vote gone WHERE gone.post_id = target.id AND gone.member_id = merged.member_id
              AND gone.withdrawn_at >= m.merged_at AND gone.withdrawn_at < ${until}
          )
      ) wish
    )
    WHERE e.challenge_id = ${challenge.id}`;
  await tx.challenge.update({
    where: { id: challenge.id },
    data: { countedUntil: until },
    select: { id: true },
  });
}
