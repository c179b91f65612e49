import type { Database, OutboxEvent } from '@embassy/database';
import { announcementsOf } from './announcements.rules.ts';

/** The channel on which web processes listen. */
export const liveChannel = 'embassy_live';

/**
 * Says to all web processes that something changed. A job does it and no action: a NOTIFY makes the commits that carry
 * one wait for each other. Saying it twice shows nothing twice.
 */
export async function announce(db: Database, event: OutboxEvent): Promise<void> {
  const texts = announcementsOf(event).map((announcement) => JSON.stringify(announcement));
  if (texts.length === 0) return;
  await db.$executeRaw`SELECT pg_notify(${liveChannel}, text) FROM unnest(${texts}::text[]) AS text`;
}
