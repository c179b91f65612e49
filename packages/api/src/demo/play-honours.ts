import { awardBadge, prepareBadges } from '../modules/badges/index.ts';
import { contextOf, type Stage } from './play-threads.ts';
import type { DemoServices } from './seed-demo.ts';
import type { Story } from './story/story.types.ts';

const day = 24 * 60 * 60 * 1000;

/** Badges that the team gave by hand. */
export async function playHonours(
  services: DemoServices,
  { honours }: Story,
  { cast, now }: Stage,
): Promise<void> {
  const { db } = services;
  // A start makes them as well, later.
  await prepareBadges(db);
  for (const { badge: key, to, by, citation, daysAgo } of honours) {
    const { id: number } = await db.badge.findUniqueOrThrow({ where: { key }, select: { id: true } });
    const at = new Date(now.getTime() - daysAgo * day);
    const input = { number, handle: to, citation, idempotencyKey: `demo-${key}-${to}` };
    await awardBadge(contextOf(services, cast.get(by)!, at), input);
  }
}
