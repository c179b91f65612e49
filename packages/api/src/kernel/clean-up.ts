import type { Database } from '@embassy/database';

const DAY = 24 * 60 * 60 * 1000;

/** Removes what has served its time: nothing here is missed by anybody. Runs every night; twice is harmless. */
export async function cleanUp(db: Database, now: Date): Promise<void> {
  const yesterday = new Date(now.getTime() - DAY);
  await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: yesterday } } });
  // Without its salt a day's views can be traced to nobody, and without its views it needs no salt.
  await db.threadView.deleteMany({ where: { day: { lt: yesterday } } });
  await db.viewSalt.deleteMany({ where: { day: { lt: yesterday } } });
  // Whoever comes back to a thread after a year begins anew.
  await db.threadReading.deleteMany({ where: { seenUntil: { lt: new Date(now.getTime() - 365 * DAY) } } });
  await db.rateLimit.deleteMany({ where: { expire: { lt: now.getTime() } } });
  await db.session.deleteMany({ where: { expiresAt: { lt: now } } });
  await db.verification.deleteMany({ where: { expiresAt: { lt: now } } });
  // With it goes the address of somebody who never came, or who has it in their account.
  await db.invitation.deleteMany({ where: { expiresAt: { lt: now } } });
}
