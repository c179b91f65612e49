import { Prisma, type Reader } from '@embassy/database';
import type { Viewer } from '../../../kernel/viewer.ts';
import { challengeLimits } from '../check-challenge.rules.ts';
import { standingEntriesSql } from './standing-entries.ts';

/** The short lists of a challenge: in their order, and as long as they may be. */
const lists = {
  PLACED: { order: Prisma.sql`e.place, e.id`, most: challengeLimits.placings },
  SHORTLISTED: { order: Prisma.sql`e.supporters DESC, e.id DESC`, most: challengeLimits.shortlist },
} as const;
export type KeptList = keyof typeof lists;

/** The ids of what is placed or on the shortlist in each of these challenges, as far as the viewer may read it. */
export async function keptEntries(
  db: Reader,
  viewer: Viewer,
  { which, challengeIds }: { which: KeptList; challengeIds: readonly number[] },
): Promise<number[][]> {
  const { order, most } = lists[which];
  const found = await db.$queryRaw<{ id: number; entries: number[] }[]>`
    SELECT wanted.id, ARRAY(
      SELECT e.id FROM challenge_entry e JOIN thread t ON t.id = e.thread_id
      WHERE ${standingEntriesSql(viewer, Prisma.sql`wanted.id`, which)} ORDER BY ${order} LIMIT ${most}
    ) AS entries FROM unnest(${[...challengeIds]}::int[]) AS wanted (id)`;
  const byId = new Map(found.map(({ id, entries }) => [id, entries]));
  return challengeIds.map((id) => byId.get(id) ?? []);
}
