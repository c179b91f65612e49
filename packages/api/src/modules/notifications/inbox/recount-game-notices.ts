import type { Database, Reader } from '@embassy/database';
import { gameNoticeSql, inInboxSql, notificationTables } from '../notifications.access.ts';
import { recountUnread } from './recount-unread.ts';

/** So many members are looked at in one query, and wait for each other at most. */
const batch = 1000;

/**
 * Counts the bells anew of those who have not read a notice of games: the brand may have switched games off or on, at
 * once or from a midnight on. Whose bell is right, as on most nights everybody's is, waits for nothing.
 */
export async function recountGameNotices(db: Database): Promise<void> {
  let after = 0;
  while (true) {
    const told = await toldOfGames(db, after);
    const wrong = await withWrongBells(db, told);
    if (wrong.length > 0) await db.$transaction((tx) => recountUnread(tx, wrong));
    if (told.length < batch) return;
    after = told.at(-1)!;
  }
}

async function toldOfGames(db: Reader, after: number): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT DISTINCT n.member_id AS id FROM notification n
    WHERE n.read_at IS NULL AND n.member_id > ${after} AND ${gameNoticeSql} ORDER BY id LIMIT ${batch}`;
  return rows.map(({ id }) => id);
}

async function withWrongBells(db: Reader, memberIds: readonly number[]): Promise<number[]> {
  if (memberIds.length === 0) return [];
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT m.id FROM member m JOIN (${notificationTables}) ON n.member_id = m.id AND n.read_at IS NULL
    WHERE m.id = ANY(${[...memberIds]}::int[])
    GROUP BY m.id HAVING m.unread_count <> count(*) FILTER (WHERE ${inInboxSql}) ORDER BY m.id`;
  return rows.map(({ id }) => id);
}
