import { emit, type Transaction } from '@embassy/database';
import { Invalid } from '../../../kernel/errors/index.ts';
import { networkOf } from '../../../kernel/network-of.ts';
import { limit } from '../../../kernel/rate-limits.ts';
import { brandName } from '../../brand/index.ts';
import { createLogin } from '../accounts/create-login.ts';
import {
  checkDisplayName,
  checkHandle,
  checkPassword,
  normalDisplayName,
  normalHandle,
} from '../identity.rules.ts';
import { tokenExpired } from '../passwords/reset-password.ts';
import type { SessionContext } from '../session-context.ts';
import { beginSession } from '../sessions/sign-in.ts';
import { handleTaken, isTaken, refuseFormerHandle, takeHandle } from '../take-handle.ts';
import { openInvitation } from './open-invitation.ts';

export type ClaimInvitationInput = {
  token: string;
  password: string;
  handle?: string | null;
  displayName?: string | null;
};

/**
 * Takes whoever followed an invitation in, and signs them in: an imported member becomes their account, or they join
 * with the role that the admin chose. The mail arrived, so the address is confirmed. An imported member's handle can be
 * chosen, since those were made up; somebody new chooses handle and name. Returns the member's id.
 */
export async function claimInvitation(context: SessionContext, input: ClaimInvitationInput): Promise<number> {
  const { db, auth, viewer, settings } = context;
  const { token, password } = input;
  const handle = input.handle ? normalHandle(input.handle) : null;
  const displayName = input.displayName ? normalDisplayName(input.displayName) : null;
  const issues = [
    ...checkPassword('password', password),
    ...(handle ? checkHandle('handle', handle, await brandName(db, settings)) : []),
    ...(displayName === null ? [] : checkDisplayName('displayName', displayName)),
  ];
  if (issues.length > 0) throw new Invalid(issues);
  await limit(db, 'follow a link', networkOf(viewer.address));
  const passwordHash = await (await auth.$context).password.hash(password);
  const email = await db
    .$transaction((tx) => claim(tx, context, { token, handle, displayName, passwordHash }))
    .catch(async (error: unknown) => {
      if (!isTaken(error)) throw error;
      // Somebody has the handle; or the address or the member got a login in the meantime.
      throw handle && (await db.member.findUnique({ where: { handle } })) ? handleTaken() : tokenExpired();
    });
  return beginSession(context, { email, password });
}

type Claim = { token: string; handle: string | null; displayName: string | null; passwordHash: string };

async function claim(tx: Transaction, { now }: SessionContext, claimed: Claim): Promise<string> {
  const invitation = await openInvitation(tx, claimed.token, now);
  if (!invitation) throw tokenExpired();
  const used = await tx.invitation.updateMany({
    where: { id: invitation.id, usedAt: null },
    data: { usedAt: now },
  });
  if (used.count === 0) throw tokenExpired();
  const { handle, passwordHash } = claimed;
  const { email } = invitation;
  if (invitation.memberId !== null) {
    const { memberId } = invitation;
    if (handle) await takeHandle(tx, memberId, handle, now);
    await createLogin(tx, { memberId, email, passwordHash, emailVerified: true });
    await emit(tx, 'member.changed', { memberId });
    return email;
  }
  const memberId = await join(tx, claimed, invitation, now);
  await createLogin(tx, { memberId, email, passwordHash, emailVerified: true });
  await tx.invitation.update({ where: { id: invitation.id }, data: { memberId }, select: { id: true } });
  await emit(tx, 'member.joined', { memberId });
  return email;
}

async function join(
  tx: Transaction,
  { handle, displayName }: Claim,
  {
    role,
    locale,
  }: { role: 'MEMBER' | 'AGENT' | 'PRODUCT_TEAM' | 'MODERATOR' | 'ADMIN' | null; locale: string },
  now: Date,
): Promise<number> {
  const missing = Object.entries({ handle, displayName }).filter(([, value]) => !value);
  if (missing.length > 0) {
    throw new Invalid(
      missing.map(([field]) => ({ field, code: 'REQUIRED', message: 'Write something here.', limit: 1 })),
    );
  }
  await refuseFormerHandle(tx, null, handle!);
  const { id } = await tx.member.create({
    data: { handle: handle!, displayName: displayName!, locale, role: role ?? 'MEMBER', joinedAt: now },
    select: { id: true },
  });
  return id;
}
