import { type NotificationKind, Prisma } from '@embassy/database';
import { kindOrder, notificationKinds } from '../notification-kinds.ts';

const byDefault: NotificationKind[] = kindOrder.filter((kind) => notificationKinds[kind].mailsByDefault);

/**
 * Whether notification `n` goes to member `m` by mail: they want this kind at once, are active, and have an address
 * that was confirmed to be theirs. While they are suspended only what moderators did reaches them, that first of all.
 */
export const mailsAtOnceSql = Prisma.sql`(
  COALESCE((SELECT at_once FROM mail_choice WHERE mail_choice.member_id = m.id AND mail_choice.kind = n.kind),
    n.kind = ANY(${byDefault}::notification_kind[]))
  AND m.state = 'ACTIVE' AND (n.kind = 'MODERATION' OR m.suspended_until IS NULL OR m.suspended_until < now())
  AND EXISTS (SELECT FROM login WHERE login.member_id = m.id AND login.email_verified))`;
