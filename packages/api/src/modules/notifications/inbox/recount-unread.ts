import { emit, Prisma, type Transaction } from '@embassy/database';
import { inInboxSql, notificationTables } from '../notifications.access.ts';

/**
 * Counts what these members have not read, from the inbox itself. The members are locked first, so that what others
 * count at the same time is neither missed nor counted twice. Without members it counts everybody's anew, and says so
 * to nobody.
 */
export async function recountUnread(tx: Transaction, memberIds?: readonly number[]): Promise<number> {
  if (memberIds?.length === 0) return 0;
  const counted = memberIds ? Prisma.sql`m.id = ANY (${[...memberIds]}::int[])` : Prisma.sql`true`;
  await tx.$queryRaw`SELECT id FROM member m WHERE ${counted} ORDER BY id FOR NO KEY UPDATE`;
  const recounted = await tx.$queryRaw<{ id: number }[]>`
    WITH counted AS (
      SELECT m.id, count(*) FILTER (WHERE ${inInboxSql})::int AS unread
      FROM member m LEFT JOIN (${notificationTables}) ON n.member_id = m.id AND n.read_at IS NULL
      WHERE ${counted} GROUP BY m.id
    )
    UPDATE member SET unread_count = counted.unread FROM counted
    WHERE member.id = counted.id AND member.unread_count <> counted.unread RETURNING member.id`;
  if (memberIds && recounted.length > 0) {
    await emit(tx, 'inbox.changed', { memberIds: recounted.map(({ id }) => id) });
  }
  return recounted.length;
}
