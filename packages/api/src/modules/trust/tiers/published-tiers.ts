import type { Prisma, Reader } from '@embassy/database';
import { checkTiers } from './check-tiers.rules.ts';
import { defaultTiers, type Tiers } from './tiers.ts';

export type PublishedTiers = { version: number; tiers: Tiers };

/** The tiers that are for now: those published last. A community begins with Embassy’s own. */
export async function publishedTiers(db: Reader): Promise<PublishedTiers> {
  const last = await db.tiersVersion.findFirst({ orderBy: { version: 'desc' } });
  return last
    ? { version: last.version, tiers: checkTiers(last.tiers) }
    : { version: 1, tiers: defaultTiers };
}

/** The same for whoever decides by them: what it rests on is written down first, and stays what it was. */
export async function decidingTiers(db: Reader): Promise<PublishedTiers> {
  const published = await publishedTiers(db);
  if (published.version === 1) {
    const tiers = published.tiers as unknown as Prisma.InputJsonObject;
    await db.tiersVersion.createMany({ data: [{ version: 1, tiers }], skipDuplicates: true });
  }
  return published;
}
