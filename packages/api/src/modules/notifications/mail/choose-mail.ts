import type { NotificationKind, Reader } from '@embassy/database';
import { notificationKinds } from '../notification-kinds.ts';

/** Keeps a member's choice, as a row only while it differs from the default. */
export async function chooseMail(
  db: Reader,
  memberId: number,
  { kind, atOnce }: { kind: NotificationKind; atOnce: boolean },
): Promise<void> {
  if (atOnce === notificationKinds[kind].mailsByDefault) {
    await db.mailChoice.deleteMany({ where: { memberId, kind } });
    return;
  }
  await db.mailChoice.upsert({
    where: { memberId_kind: { memberId, kind } },
    create: { memberId, kind, atOnce },
    update: { atOnce },
    select: { memberId: true },
  });
}
