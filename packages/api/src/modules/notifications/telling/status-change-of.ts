import { type OutboxEvent, Prisma, type Reader } from '@embassy/database';
import type { Telling } from './telling-of.ts';

/** Members that are told in one transaction: an idea can have thousands of supporters. */
export const tellAtOnce = 500;

/**
 * Who hears that an idea stands elsewhere, in the order of their numbers, from after the one who was told last: its
 * author, and where the decider wanted it all who support or follow it. Those who were counted with an idea that was
 * merged into it are among them.
 */
export async function statusChangeOf(
  db: Reader,
  { payload, at }: Extract<OutboxEvent, { name: 'idea.status_changed' }>,
  after: number,
): Promise<Telling | null> {
  const { threadId, changeId, tells = 'ALL' } = payload;
  if (tells === 'NOBODY') return null;
  const until = new Date(at);
  const all = tells === 'ALL';
  const found = await db.$queryRaw<{ memberId: number; isAuthor: boolean }[]>`
    SELECT concerned.member_id AS "memberId", bool_or(concerned.is_author) AS "isAuthor" FROM (
      SELECT author_id AS member_id, TRUE AS is_author FROM thread WHERE id = ${threadId}
      UNION ALL
      SELECT v.member_id, FALSE FROM post p JOIN vote v ON v.post_id = p.id
      WHERE ${all} AND p.thread_id = ${threadId} AND p.role = 'OPENING' AND v.withdrawn_at IS NULL AND v.value > 0
      UNION ALL
      SELECT member_id, FALSE FROM follow
      WHERE ${all} AND kind = 'THREAD' AND subject_id = ${threadId} AND wanted AND created_at <= ${until}
    ) concerned
    WHERE concerned.member_id > ${after}
    GROUP BY concerned.member_id ORDER BY concerned.member_id LIMIT ${tellAtOnce}`;
  const last = found.at(-1);
  if (!last) return null;
  return {
    ...{ threadId, postId: null, commentId: null, ideaChangeId: changeId },
    ...(found.length === tellAtOnce && { goesOnAfter: last.memberId }),
    candidates: Prisma.sql`
      SELECT member_id, 'IDEA'::notification_kind, is_author
      FROM unnest(${found.map((one) => one.memberId)}::int[], ${found.map((one) => one.isAuthor)}::bool[])
        AS concerned (member_id, is_author)`,
  };
}
