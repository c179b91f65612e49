import { Prisma, type Reader } from '@embassy/database';
import { type KeysetPage, keysetPage, type PageArguments } from '../../../kernel/pagination/index.ts';
import type { Actor } from '../../../kernel/viewer.ts';
import { inInboxSql, notificationTables } from '../notifications.access.ts';

/** One page of the actor's notifications, newest first: those whose subject they may read. */
export function inboxPage(
  db: Reader,
  actor: Actor,
  { unreadOnly, ...page }: PageArguments & { unreadOnly?: boolean | null },
): Promise<KeysetPage> {
  const where = [Prisma.sql`n.member_id = ${actor.id}`, Prisma.sql`m.id = n.member_id`, inInboxSql];
  if (unreadOnly) where.push(Prisma.sql`n.read_at IS NULL`);
  return keysetPage(
    db,
    {
      from: Prisma.sql`member m, ${notificationTables}`,
      id: Prisma.sql`n.id`,
      where: Prisma.join(where, ' AND '),
      columns: [
        { expression: Prisma.sql`n.created_at`, type: 'timestamptz' },
        { expression: Prisma.sql`n.id`, type: 'int' },
      ],
      direction: 'desc',
    },
    page,
  );
}
