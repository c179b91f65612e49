import type { Reader } from '@embassy/database';
import { hashToken } from '../mails/hash-token.ts';

/** The invitation behind a link, while it works. */
export async function openInvitation(db: Reader, token: string, now: Date) {
  return db.invitation.findFirst({
    where: {
      tokenHash: hashToken(token),
      usedAt: null,
      expiresAt: { gt: now },
      // One of before there were roles was to an imported member who is gone.
      OR: [{ memberId: { not: null } }, { role: { not: null } }],
    },
    include: { member: { select: { displayName: true, handle: true } } },
  });
}
