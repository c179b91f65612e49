import { Prisma, type Reader } from '@embassy/database';
import { likeLiterally } from '../../../kernel/like-literally.ts';
import {
  type KeysetColumn,
  type KeysetPage,
  keysetPage,
  type PageArguments,
} from '../../../kernel/pagination/index.ts';
import type { Viewer } from '../../../kernel/viewer.ts';
import { standingEntriesSql } from './standing-entries.ts';

/** Orders of entries. */
export const entryOrders = {
  SUPPORT: 'Most supporters first.',
  NEWEST: 'What was entered last first.',
} as const;
export type EntryOrder = keyof typeof entryOrders;

const id: KeysetColumn = { expression: Prisma.sql`e.id`, type: 'int' };
const columns: Record<EntryOrder, readonly KeysetColumn[]> = {
  SUPPORT: [{ expression: Prisma.sql`e.supporters`, type: 'int' }, id],
  NEWEST: [id],
};

/** Which of a challenge's entries: those with a text in their title, or of these numbers; all where nothing is said. */
export type EntryFilter = { search?: string | null; numbers?: readonly number[] | null };

/** One page of a challenge's entries that the viewer may read, by their ids. */
export function entriesPage(
  db: Reader,
  viewer: Viewer,
  { challengeId, order, search, numbers }: { challengeId: number; order: EntryOrder } & EntryFilter,
  page: PageArguments,
): Promise<KeysetPage> {
  const named = search?.trim()
    ? Prisma.sql` AND t.title ILIKE ${`%${likeLiterally(search.trim())}%`}`
    : Prisma.empty;
  const chosen = numbers ? Prisma.sql` AND e.id = ANY (${[...numbers]}::int[])` : Prisma.empty;
  return keysetPage(
    db,
    {
      from: Prisma.sql`challenge_entry e JOIN thread t ON t.id = e.thread_id`,
      id: Prisma.sql`e.id`,
      where: Prisma.sql`${standingEntriesSql(viewer, challengeId)}${named}${chosen}`,
      columns: columns[order],
      direction: 'desc',
    },
    page,
  );
}

/** How many entries of each challenge the viewer may read. */
export async function countEntries(
  db: Reader,
  viewer: Viewer,
  challengeIds: readonly number[],
): Promise<number[]> {
  const counted = await db.$queryRaw<{ id: number; count: number }[]>`
    SELECT wanted.id, (
      SELECT count(*) FROM challenge_entry e JOIN thread t ON t.id = e.thread_id
      WHERE ${standingEntriesSql(viewer, Prisma.sql`wanted.id`)}
    )::int AS count FROM unnest(${[...challengeIds]}::int[]) AS wanted (id)`;
  const byId = new Map(counted.map((one) => [one.id, one.count]));
  return challengeIds.map((one) => byId.get(one) ?? 0);
}
