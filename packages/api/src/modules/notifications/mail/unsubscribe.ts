import type { Database, NotificationKind } from '@embassy/database';
import { NotAllowed } from '../../../kernel/errors/index.ts';
import type { Settings } from '../../../kernel/settings.ts';
import { chooseMail } from './choose-mail.ts';
import { readUnsubscribeToken } from './unsubscribe-token.ts';

/** Ends one kind of mail to the member whom the token was mailed to. Throws NotAllowed for a token that is not ours. */
export async function unsubscribe(
  { db, settings }: { db: Database; settings: Settings },
  { token }: { token: string },
): Promise<NotificationKind> {
  const wish = readUnsubscribeToken(settings.secret, token);
  if (!wish)
    throw new NotAllowed('TOKEN_EXPIRED', 'This link does not work. Choose your mails in your settings.');
  // Whoever erased their account has nothing left to choose, and gets no mail.
  const member = await db.member.findUnique({ where: { id: wish.memberId }, select: { id: true } });
  if (member) await chooseMail(db, wish.memberId, { kind: wish.kind, atOnce: false });
  return wish.kind;
}
