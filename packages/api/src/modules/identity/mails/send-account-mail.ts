import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { AccountMail, Database } from '@embassy/database';
import { createEmailVerificationToken } from 'better-auth/api';
import { layOutMail } from '../../../adapters/mail-layout.ts';
import { loadMailWords } from '../../../adapters/mail-words.ts';
import type { Mailer } from '../../../adapters/mailer.ts';
import type { Settings } from '../../../kernel/settings.ts';
import { brandName } from '../../brand/index.ts';
import { type Auth, linkLifetimes } from '../auth.ts';
import { hashToken } from './hash-token.ts';

export type AccountMailServices = { db: Database; auth: Auth; mailer: Mailer; settings: Settings };

/** Where the links in mails lead, without language. */
const paths = {
  'confirm-email': '/confirm-email',
  'change-email': '/confirm-email',
  'reset-password': '/reset-password',
  'address-known': '/forgot-password',
  'password-changed': '/forgot-password',
  invitation: '/invitation',
  'team-invitation': '/invitation',
} as const satisfies Record<AccountMail['kind'], string>;

const wordsIn = loadMailWords(path.join(import.meta.dirname, 'words'));

/** Sends one mail about an account, in its member's language. Whoever is gone by now gets none. */
export async function sendAccountMail(
  services: AccountMailServices,
  { eventId, mail }: { eventId: string; mail: AccountMail },
): Promise<void> {
  const { mailer, settings } = services;
  const to = await addresseeOf(services, mail);
  if (!to) return;
  const { language, t } = wordsIn(to.language);
  const prefix = language === settings.defaultLanguage ? '' : `/${language}`;
  const query = to.token ? `?${new URLSearchParams({ token: to.token })}` : '';
  const brand = await brandName(services.db, settings);
  const values = { brand, name: to.name, handle: to.handle };
  const say = (part: string) => t(`${mail.kind}.${part}`, values);
  const content = layOutMail(
    { name: brand, url: settings.publicUrl },
    {
      language,
      subject: say('subject'),
      heading: say('heading'),
      paragraphs: [say('text')],
      action: { label: say('action'), url: `${settings.publicUrl}${prefix}${paths[mail.kind]}${query}` },
      footnotes: [say('note')],
    },
  );
  await mailer.send({
    to: to.email,
    messageId: `<account.${eventId}@${new URL(settings.publicUrl).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...content,
  });
}

type Addressee = { email: string; language: string; name: string; handle: string; token?: string };

async function addresseeOf(services: AccountMailServices, mail: AccountMail): Promise<Addressee | undefined> {
  switch (mail.kind) {
    case 'invitation':
    case 'team-invitation':
      return invited(services, mail.invitationId);
    case 'change-email':
      return changing(services, mail.verificationId);
    default:
      return ownerOf(services, mail.kind, mail.loginId);
  }
}

async function ownerOf(
  { db, auth, settings }: AccountMailServices,
  kind: AccountMail['kind'],
  loginId: string,
): Promise<Addressee | undefined> {
  const login = await db.login.findUnique({ where: { id: loginId }, include: { member: true } });
  if (!login) return undefined;
  const addressee = { email: login.email, ...wordsFor(login.member) };
  if (kind === 'confirm-email') {
    const { email, id: userId } = login;
    const token = await createEmailVerificationToken(
      settings.secret,
      email,
      undefined,
      linkLifetimes.confirmEmail,
      { userId },
    );
    return { ...addressee, token };
  }
  if (kind === 'reset-password') {
    const token = randomBytes(24).toString('base64url');
    const { internalAdapter } = await auth.$context;
    await internalAdapter.createVerificationValue({
      identifier: `reset-password:${token}`,
      value: loginId,
      expiresAt: new Date(Date.now() + linkLifetimes.resetPassword * 1000),
    });
    return { ...addressee, token };
  }
  return addressee;
}

async function changing({ db }: AccountMailServices, verificationId: string): Promise<Addressee | undefined> {
  const wish = await db.verification.findUnique({ where: { id: verificationId } });
  if (!wish) return undefined;
  const { loginId, email } = JSON.parse(wish.value) as { loginId: string; email: string };
  const login = await db.login.findUnique({ where: { id: loginId }, include: { member: true } });
  if (!login) return undefined;
  const token = randomBytes(24).toString('base64url');
  await db.verification.update({
    where: { id: verificationId },
    data: { identifier: `change-email:${hashToken(token)}` },
  });
  return { email, ...wordsFor(login.member), token };
}

async function invited({ db }: AccountMailServices, invitationId: number): Promise<Addressee | undefined> {
  const invitation = await db.invitation.findUnique({
    where: { id: invitationId, usedAt: null },
    include: { member: true },
  });
  if (!invitation) return undefined;
  const { member, role, locale } = invitation;
  if (member === null && role === null) return undefined;
  const token = randomBytes(24).toString('base64url');
  await db.invitation.update({ where: { id: invitationId }, data: { tokenHash: hashToken(token) } });
  // Somebody new has no name yet.
  const words = member ? wordsFor(member) : { language: locale, name: '', handle: '' };
  return { email: invitation.email, ...words, token };
}

function wordsFor({ locale, displayName, handle }: { locale: string; displayName: string; handle: string }) {
  return { language: locale, name: displayName, handle };
}
