import type { Prisma, Reader, RulebookVersion } from '@embassy/database';
import { checkRulebook } from './check-rulebook.rules.ts';
import { embassy } from './presets/embassy.ts';
import type { Rulebook } from './rulebook.ts';

/** A rulebook that was published, and the first UTC day it is for; null when it re-scored all that was before. */
export type PublishedRulebook = {
  version: number;
  fromDay: number | null;
  rulebook: Rulebook;
  /** Of one that re-scored: the ledger says what it says by now, for everybody. */
  isRescored?: boolean;
};

const msOfDay = 86_400_000;

/** Every rulebook that was published, oldest first. A community begins with Embassy’s own. */
export async function publishedRulebooks(db: Reader): Promise<PublishedRulebook[]> {
  const rows = await db.rulebookVersion.findMany({
    orderBy: { version: 'asc' },
    include: { rescoring: { select: { finishedAt: true } } },
  });
  if (rows.length === 0) return [{ version: 1, fromDay: null, rulebook: embassy }];
  return rows.map(({ rescoring, ...row }) => ({
    ...published(row),
    isRescored: rescoring !== null && rescoring.finishedAt !== null,
  }));
}

function published({ version, fromDay, rulebook }: RulebookVersion): PublishedRulebook {
  return { version, fromDay: fromDay && fromDay.getTime() / msOfDay, rulebook: checkRulebook(rulebook) };
}

/**
 * The same for whoever decides by them: the first is written down before anything rests on it, so that it stays what
 * it was when a later version of the program begins otherwise.
 */
export async function decidingRulebooks(db: Reader): Promise<PublishedRulebook[]> {
  const first = { version: 1, rulebook: embassy as unknown as Prisma.InputJsonObject };
  if ((await db.rulebookVersion.findFirst({ select: { version: true } })) === null) {
    await db.rulebookVersion.createMany({ data: [first], skipDuplicates: true });
  }
  return publishedRulebooks(db);
}

/** The rulebook that is for the UTC day of `now`. */
export async function rulebookOfToday(db: Reader, now: Date): Promise<PublishedRulebook> {
  const row = await db.rulebookVersion.findFirst({
    where: { OR: [{ fromDay: null }, { fromDay: { lte: now } }] },
    orderBy: { version: 'desc' },
  });
  return row === null ? { version: 1, fromDay: null, rulebook: embassy } : published(row);
}
