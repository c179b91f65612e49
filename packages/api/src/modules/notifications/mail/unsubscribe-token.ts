import { createHmac, timingSafeEqual } from 'node:crypto';
import type { NotificationKind } from '@embassy/database';

/** Which mails a link ends: this kind, to this member. */
export type Unsubscription = { memberId: number; kind: NotificationKind };

/**
 * The token in a mail's unsubscribe link. It is signed and never expires: whoever holds the mail may end such mails,
 * also years later and without signing in, and can do nothing else with it.
 */
export function unsubscribeToken(secret: string, { memberId, kind }: Unsubscription): string {
  const what = `${memberId}.${kind}`;
  return `${what}.${signatureOf(secret, what)}`;
}

/** What the token ends; nothing when it was not made by us. */
export function readUnsubscribeToken(secret: string, token: string): Unsubscription | null {
  const [memberId = '', kind = '', signature = ''] = token.split('.');
  const expected = Buffer.from(signatureOf(secret, `${memberId}.${kind}`));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return { memberId: Number(memberId), kind: kind as NotificationKind };
}

function signatureOf(secret: string, what: string): string {
  return createHmac('sha256', secret).update(`unsubscribe ${what}`).digest('base64url');
}
