import { emit } from '@embassy/database';
import { DomainError, Invalid } from '../../../kernel/errors/index.ts';
import { networkOf } from '../../../kernel/network-of.ts';
import { limit } from '../../../kernel/rate-limits.ts';
import { brandName } from '../../brand/index.ts';
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
import { mayMail } from '../mails/may-mail.ts';
import type { SessionContext } from '../session-context.ts';
import { beginSession, signIn } from '../sessions/sign-in.ts';
import { handleTaken, isTaken, refuseFormerHandle } from '../take-handle.ts';
import { createLogin } from './create-login.ts';

export type SignUpInput = {
  email: string;
  password: string;
  handle: string;
  displayName: string;
  locale: string;
  timeZone?: string | null;
};

/** Either the session has begun, or the next step lies in a mailbox. */
export type SignedUp = { state: 'SIGNED_IN'; memberId: number } | { state: 'CHECK_MAIL'; memberId: null };

const checkMail: SignedUp = { state: 'CHECK_MAIL', memberId: null };

/**
 * Makes a member and their login. An address that has a login is never told from a new one: where addresses are
 * confirmed, both are answered by “check your mail”, and the mail says which it was. Where they are not, a new
 * member is signed in at once, and so is whoever signs up again with the right password.
 */
export async function signUp(context: SessionContext, input: SignUpInput): Promise<SignedUp> {
  const { db, auth, viewer, settings } = context;
  const account = normalInput(input);
  const issues = [
    ...checkEmail('email', account.email),
    ...checkPassword('password', account.password),
    ...checkHandle('handle', account.handle, await brandName(db, settings)),
    ...checkDisplayName('displayName', account.displayName),
    ...checkLocale('locale', account.locale),
    ...checkTimeZone('timeZone', account.timeZone),
  ];
  if (issues.length > 0) throw new Invalid(issues);
  await limit(db, 'sign up', networkOf(viewer.address));
  // Both before the address is looked at, so that neither answer nor time depends on it.
  if (await db.member.findUnique({ where: { handle: account.handle } })) throw handleTaken();
  await refuseFormerHandle(db, null, account.handle);
  const passwordHash = await (await auth.$context).password.hash(account.password);

  const loginId = await createAccount(context, account, passwordHash);
  if (loginId === null) return welcomeBack(context, account);
  if (settings.confirmEmail) return checkMail;
  return { state: 'SIGNED_IN', memberId: await beginSession(context, account) };
}

type Account = Required<SignUpInput> & { timeZone: string };

function normalInput(input: SignUpInput): Account {
  return {
    email: normalEmail(input.email),
    password: input.password,
    handle: normalHandle(input.handle),
    displayName: normalDisplayName(input.displayName),
    locale: input.locale,
    timeZone: input.timeZone ?? 'UTC',
  };
}

/** Returns the new login's id, or nothing when the address has one already. */
async function createAccount(
  { db, now }: SessionContext,
  { email, handle, displayName, locale, timeZone }: Account,
  passwordHash: string,
): Promise<string | null> {
  if (await db.login.findUnique({ where: { email } })) return null;
  try {
    return await db.$transaction(async (tx) => {
      const { id: memberId } = await tx.member.create({
        data: { handle, displayName, locale, timeZone, joinedAt: now },
        select: { id: true },
      });
      await refuseFormerHandle(tx, null, handle);
      const loginId = await createLogin(tx, { memberId, email, passwordHash, emailVerified: false });
      await emit(tx, 'member.joined', { memberId });
      await emit(tx, 'account_mail.requested', { kind: 'confirm-email', loginId });
      return loginId;
    });
  } catch (error) {
    if (!isTaken(error)) throw error;
    // Somebody was faster, with the handle or with the address.
    if (await db.member.findUnique({ where: { handle } })) {
      if (await db.login.findUnique({ where: { email } })) return null;
      throw handleTaken();
    }
    return null;
  }
}

/** The address has a login: its owner signs in with the right password, or hears by mail that they can. */
async function welcomeBack(context: SessionContext, { email, password }: Account): Promise<SignedUp> {
  const { db, settings } = context;
  if (!settings.confirmEmail) {
    const memberId = await signIn(context, { email, password }).catch(nullWhenRefused);
    if (memberId !== null) return { state: 'SIGNED_IN', memberId };
  }
  const login = await db.login.findUnique({ where: { email } });
  if (login && (await mayMail(context.db, email)))
    await emit(db, 'account_mail.requested', { kind: 'address-known', loginId: login.id });
  return checkMail;
}

function nullWhenRefused(error: unknown): null {
  if (error instanceof DomainError) return null;
  throw error;
}
