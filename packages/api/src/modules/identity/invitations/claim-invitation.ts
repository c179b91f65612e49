import { emit } from '@embassy/database';
import { Invalid } from '../../../kernel/errors/index.ts';
import { networkOf } from '../../../kernel/network-of.ts';
import { limit } from '../../../kernel/rate-limits.ts';
import { brandName } from '../../brand/index.ts';
import { createLogin } from '../accounts/create-login.ts';
import { checkHandle, checkPassword, normalHandle } from '../identity.rules.ts';
import { hashToken } from '../mails/hash-token.ts';
import { tokenExpired } from '../passwords/reset-password.ts';
import type { SessionContext } from '../session-context.ts';
import { beginSession } from '../sessions/sign-in.ts';
import { isTaken, takeHandle } from '../take-handle.ts';

export type ClaimInvitationInput = { token: string; password: string; handle?: string | null };

/**
 * Makes an imported member the account of whoever followed the invitation, and signs them in. The mail arrived, so
 * the address is confirmed. A handle can be chosen, since imported ones were made up. Returns the member's id.
 */
export async function claimInvitation(
  context: SessionContext,
  { token, password, handle: wanted }: ClaimInvitationInput,
): Promise<number> {
  const { db, auth, viewer, settings, now } = context;
  const handle = wanted ? normalHandle(wanted) : null;
  const issues = [
    ...checkPassword('password', password),
    ...(handle ? checkHandle('handle', handle, await brandName(db, settings)) : []),
  ];
  if (issues.length > 0) throw new Invalid(issues);
  await limit(db, 'follow a link', networkOf(viewer.address));
  const passwordHash = await (await auth.$context).password.hash(password);
  const email = await db
    .$transaction(async (tx) => {
      const where = { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } };
      const invitation = await tx.invitation.findFirst({ where });
      if (!invitation?.memberId) throw tokenExpired();
      const used = await tx.invitation.updateMany({ where, data: { usedAt: now } });
      if (used.count === 0) throw tokenExpired();
      const { memberId, email } = invitation;
      if (handle) await takeHandle(tx, memberId, handle, now);
      await createLogin(tx, { memberId, email, passwordHash, emailVerified: true });
      await emit(tx, 'member.changed', { memberId });
      return email;
    })
    .catch((error: unknown) => {
      // The address or the member got a login in the meantime.
      throw isTaken(error) ? tokenExpired() : error;
    });
  return beginSession(context, { email, password });
}
