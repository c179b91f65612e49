import type { Transaction } from '@embassy/database';

/** One idea that was merged into another, with the authors, whose own wish is counted for no idea of theirs. */
export type Merge = { fromId: number; intoId: number; mergedAt: Date };

/**
 * Counts support for one idea for another as well: that of its supporters and of its author, once for each member. The
 * votes there stay what they are; here each is a row that says where it came from, so that nobody earns by it and it can
 * go again. Whoever took their support back since the merge meant that: they are not counted in again.
 */
export async function carrySupport(tx: Transaction, { fromId, intoId, mergedAt }: Merge): Promise<void> {
  const carried = await tx.$executeRaw`
    INSERT INTO vote (post_id, member_id, value, cast_at, carried_from_id)
    SELECT target.id, wish.member_id, 1, wish.at, ${fromId}::int
    FROM post target JOIN post source ON source.thread_id = ${fromId} AND source.role = 'OPENING'
    CROSS JOIN LATERAL (
      SELECT v.member_id, v.cast_at AS at FROM vote v
      WHERE v.post_id = source.id AND v.withdrawn_at IS NULL AND v.value > 0 AND v.member_id IS NOT NULL
      UNION ALL SELECT source.author_id, source.created_at
    ) wish
    WHERE target.thread_id = ${intoId} AND target.role = 'OPENING' AND wish.member_id <> target.author_id
      AND NOT EXISTS (
        SELECT FROM vote gone WHERE gone.post_id = target.id AND gone.member_id = wish.member_id
          AND gone.withdrawn_at >= ${mergedAt}
      )
    ON CONFLICT DO NOTHING`;
  await countSupport(tx, intoId, carried);
}

/** Takes back what was carried. What members did themselves meanwhile, giving support or taking it back, stands. */
export async function returnSupport(
  tx: Transaction,
  { fromId, intoId }: { fromId: number; intoId: number },
): Promise<void> {
  const returned = await tx.$executeRaw`
    DELETE FROM vote v USING post target
    WHERE target.thread_id = ${intoId} AND target.role = 'OPENING' AND v.post_id = target.id
      AND v.carried_from_id = ${fromId} AND v.withdrawn_at IS NULL`;
  await countSupport(tx, intoId, -returned);
}

async function countSupport(tx: Transaction, threadId: number, by: number): Promise<void> {
  if (by === 0) return;
  await tx.post.updateMany({
    where: { threadId, role: 'OPENING' },
    data: { score: { increment: by }, upCount: { increment: by } },
  });
  await tx.thread.update({ where: { id: threadId }, data: { score: { increment: by } } });
}

/** Lets whoever follows one idea hear of the other. Those who said that they do not want to hear of it do not. */
export async function carryFollowers(
  tx: Transaction,
  { fromId, intoId }: { fromId: number; intoId: number },
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO follow (member_id, kind, subject_id, wanted, created_at, carried_from_id)
    SELECT member_id, kind, ${intoId}::int, TRUE, ${now}, ${fromId}::int FROM follow
    WHERE kind = 'THREAD' AND subject_id = ${fromId} AND wanted
    ORDER BY member_id ON CONFLICT DO NOTHING`;
}

/** Takes that back, but for those who asked for it themselves since. */
export async function returnFollowers(
  tx: Transaction,
  { fromId, intoId }: { fromId: number; intoId: number },
): Promise<void> {
  await tx.follow.deleteMany({
    where: { kind: 'THREAD', subjectId: intoId, carriedFromId: fromId, wanted: true },
  });
}
