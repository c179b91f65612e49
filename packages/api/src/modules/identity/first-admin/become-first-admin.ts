import { emit } from '@embassy/database';
import { Invalid } from '../../../kernel/errors/index.ts';
import { networkOf } from '../../../kernel/network-of.ts';
import { limit } from '../../../kernel/rate-limits.ts';
import { brandName } from '../../brand/index.ts';
import { createLogin } from '../accounts/create-login.ts';
import {
  checkDisplayName,
  checkEmail,
  checkHandle,
  checkLocale,
  checkPassword,
  checkTimeZone,
  normalDisplayName,
  normalEmail,
  normalHandle,
} from '../identity.rules.ts';
import { tokenExpired } from '../passwords/reset-password.ts';
import type { SessionContext } from '../session-context.ts';
import { beginSession } from '../sessions/sign-in.ts';
import { handleTaken, isTaken } from '../take-handle.ts';
import { firstAdminKey, isFirstAdminToken } from './first-admin-token.ts';

export type BecomeFirstAdminInput = {
  token: string;
  email: string;
  password: string;
  handle: string;
  displayName: string;
  locale: string;
  timeZone?: string | null;
};

/**
 * Makes whoever holds the link that the server printed the first admin, and signs them in. Who reads what the server
 * prints runs it, so their address needs no mail to be believed. It works once. Returns the member's id.
 */
export async function becomeFirstAdmin(
  context: SessionContext,
  input: BecomeFirstAdminInput,
): Promise<number> {
  const { db, auth, viewer, settings, now } = context;
  const email = normalEmail(input.email);
  const handle = normalHandle(input.handle);
  const displayName = normalDisplayName(input.displayName);
  const { password, locale } = input;
  const timeZone = input.timeZone ?? 'UTC';
  const issues = [
    ...checkEmail('email', email),
    ...checkPassword('password', password),
    ...checkHandle('handle', handle, await brandName(db, settings)),
    ...checkDisplayName('displayName', displayName),
    ...checkLocale('locale', locale),
    ...checkTimeZone('timeZone', timeZone),
  ];
  if (issues.length > 0) throw new Invalid(issues);
  await limit(db, 'follow a link', networkOf(viewer.address));
  // Hashing is slow on purpose: not for whoever has no link.
  if (!(await isFirstAdminToken(db, settings.secret, input.token))) throw tokenExpired();
  const passwordHash = await (await auth.$context).password.hash(password);
  await db
    .$transaction(async (tx) => {
      // Of two who come at the same time, the second waits here and finds the link used.
      await tx.$queryRaw`SELECT 1 FROM setting WHERE key = ${firstAdminKey} FOR UPDATE`;
      if (!(await isFirstAdminToken(tx, settings.secret, input.token))) throw tokenExpired();
      if (await tx.login.findUnique({ where: { email } })) {
        throw new Invalid([
          { field: 'email', code: 'TAKEN', message: 'This address has an account already.' },
        ]);
      }
      const { id: memberId } = await tx.member.create({
        data: { handle, displayName, locale, timeZone, role: 'ADMIN', joinedAt: now },
        select: { id: true },
      });
      await createLogin(tx, { memberId, email, passwordHash, emailVerified: true });
      await tx.setting.delete({ where: { key: firstAdminKey } });
      await emit(tx, 'member.joined', { memberId });
    })
    .catch((error: unknown) => {
      throw isTaken(error) ? handleTaken() : error;
    });
  return beginSession(context, { email, password });
}
