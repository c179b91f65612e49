import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database, Reader } from '@embassy/database';

/** Where what the link is made from is kept, until there is an admin. */
export const firstAdminKey = 'first admin';

/** Whether anybody runs the community yet: an admin who can sign in. */
export async function hasAdmin(db: Reader): Promise<boolean> {
  const admin = await db.member.findFirst({
    where: { role: 'ADMIN', state: { not: 'LEFT' }, logins: { some: {} } },
    select: { id: true },
  });
  return admin !== null;
}

/**
 * The token that lets its holder become the first admin; null once there is one. It follows from a number in the
 * database and the secret of the installation: every process and every start tells the same, and neither a leaked table
 * nor somebody who comes first can make it up.
 */
export async function firstAdminToken(db: Database, secret: string): Promise<string | null> {
  if (await hasAdmin(db)) return null;
  const value = { nonce: randomBytes(24).toString('base64url') };
  await db.setting.createMany({ data: [{ key: firstAdminKey, value }], skipDuplicates: true });
  return knownToken(db, secret);
}

/** Whether a token is the one that was told, while there is no admin. */
export async function isFirstAdminToken(db: Reader, secret: string, token: string): Promise<boolean> {
  const known = await knownToken(db, secret);
  if (known === null || (await hasAdmin(db))) return false;
  const [told, given] = [Buffer.from(known), Buffer.from(token)];
  return told.length === given.length && timingSafeEqual(told, given);
}

async function knownToken(db: Reader, secret: string): Promise<string | null> {
  const kept = await db.setting.findUnique({ where: { key: firstAdminKey } });
  if (!kept) return null;
  const { nonce } = kept.value as { nonce: string };
  return createHmac('sha256', secret).update(`first admin ${nonce}`).digest('base64url');
}
