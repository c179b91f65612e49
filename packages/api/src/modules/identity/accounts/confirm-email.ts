import { Prisma } from '@embassy/database';
import { APIError } from 'better-auth/api';
import { networkOf } from '../../../kernel/network-of.ts';
import { limit } from '../../../kernel/rate-limits.ts';
import { hashToken } from '../mails/hash-token.ts';
import { tokenExpired } from '../passwords/reset-password.ts';
import type { SessionContext } from '../session-context.ts';

/**
 * Confirms the address that the mail went to: that of a new login, or the one that a login changes to.
 * It signs nobody in: whoever has the mailbox need not be who chose the password.
 */
export async function confirmEmail(context: SessionContext, { token }: { token: string }): Promise<void> {
  const { db, auth, viewer } = context;
  await limit(db, 'follow a link', networkOf(viewer.address));
  // The token of a new login is signed and has dots; that of a change is random and has none.
  if (!token.includes('.')) return confirmChange(context, token);
  await auth.api.verifyEmail({ query: { token } }).catch((error: unknown) => {
    if (error instanceof APIError) throw tokenExpired();
    throw error;
  });
}

async function confirmChange({ db, now }: SessionContext, token: string): Promise<void> {
  const identifier = `change-email:${hashToken(token)}`;
  try {
    await db.$transaction(async (tx) => {
      const wish = await tx.verification.findFirst({ where: { identifier, expiresAt: { gt: now } } });
      if (!wish) throw tokenExpired();
      const { count } = await tx.verification.deleteMany({ where: { id: wish.id } });
      if (count === 0) throw tokenExpired();
      const { loginId, email } = JSON.parse(wish.value) as { loginId: string; email: string };
      const changed = await tx.login.updateMany({
        where: { id: loginId },
        data: { email, emailVerified: true },
      });
      if (changed.count === 0) throw tokenExpired();
      // Links to a new password went to the address before, which may be no longer theirs. Only those hold the bare id.
      await tx.verification.deleteMany({ where: { value: loginId } });
    });
  } catch (error) {
    // The address got a login of its own in the meantime.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') throw tokenExpired();
    throw error;
  }
}
