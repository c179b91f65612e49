import type { Thread, Transaction } from '@embassy/database';
import { kinds } from '../../threads/index.ts';

/**
 * Carries over to another thread what members said of this one: that they follow it, that they have the problem too,
 * what they are writing for it; and what other threads say: that they repeat it, link to it or were merged into it.
 */
export async function carryMembers(tx: Transaction, from: Thread, into: Thread): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO follow (member_id, kind, subject_id, wanted, created_at)
    SELECT member_id, kind, ${into.id}::int, wanted, created_at FROM follow
    WHERE kind = 'THREAD' AND subject_id = ${from.id} ON CONFLICT DO NOTHING`;
  await tx.follow.deleteMany({ where: { kind: 'THREAD', subjectId: from.id } });

  if (kinds[into.kind].affects) {
    // Whoever asked the same has the problem too.
    await tx.$executeRaw`
      INSERT INTO affected_member (thread_id, member_id, created_at)
      SELECT ${into.id}::int, member_id, created_at FROM affected_member
      WHERE thread_id = ${from.id} AND member_id <> ${into.authorId}
      UNION ALL SELECT ${into.id}::int, ${from.authorId}::int, ${from.createdAt.toISOString()}::timestamptz
      WHERE ${from.authorId}::int <> ${into.authorId}::int
      ON CONFLICT DO NOTHING`;
    await tx.affectedMember.deleteMany({ where: { threadId: from.id } });
    await tx.$executeRaw`
      UPDATE thread SET affected_count = (SELECT count(*) FROM affected_member WHERE thread_id = ${into.id})
      WHERE id = ${into.id}`;
  }

  await tx.$executeRaw`
    UPDATE draft SET key = ${`answer:${into.id}`} WHERE key = ${`answer:${from.id}`}
      AND NOT EXISTS (SELECT FROM draft other WHERE other.member_id = draft.member_id AND other.key = ${`answer:${into.id}`})`;

  await tx.$executeRaw`
    INSERT INTO thread_link (from_id, to_id, kind, created_at)
    SELECT CASE from_id WHEN ${from.id}::int THEN ${into.id}::int ELSE from_id END,
      CASE to_id WHEN ${from.id}::int THEN ${into.id}::int ELSE to_id END, kind, created_at
    FROM thread_link WHERE ${from.id}::int IN (from_id, to_id) AND ${into.id}::int NOT IN (from_id, to_id)
    ON CONFLICT DO NOTHING`;
  await tx.threadLink.deleteMany({ where: { OR: [{ fromId: from.id }, { toId: from.id }] } });
  const original = into.duplicateOfId ?? into.id;
  await tx.$executeRaw`
    UPDATE thread SET duplicate_of_id = ${original} WHERE duplicate_of_id = ${from.id} AND id <> ${original}`;
  await tx.thread.updateMany({ where: { mergedIntoId: from.id }, data: { mergedIntoId: into.id } });
}
