import { Prisma, type Reader } from '@embassy/database';
import { type KeysetPage, keysetPage, type PageArguments } from '../../../kernel/pagination/index.ts';
import type { Viewer } from '../../../kernel/viewer.ts';

const columns = [
  { expression: Prisma.sql`a.at`, type: 'timestamptz' },
  { expression: Prisma.sql`a.id`, type: 'int' },
] as const;

/** A page of who got a badge, the newest award first: those who show what they have, and the reader themselves. */
export function awardsOfBadge(
  db: Reader,
  { actor }: Viewer,
  badgeId: number,
  page: PageArguments,
): Promise<KeysetPage> {
  return keysetPage(
    db,
    {
      from: Prisma.sql`badge_award a JOIN member m ON m.id = a.member_id`,
      id: Prisma.sql`a.id`,
      where: Prisma.sql`a.badge_id = ${badgeId} AND a.revoked_at IS NULL
        AND (m.shows_standing OR m.id = ${actor?.id ?? 0})`,
      columns,
      direction: 'desc',
    },
    page,
  );
}

/** A page of the badges that somebody has, the newest first; not those that are switched off. */
export function awardsOfMember(db: Reader, memberId: number, page: PageArguments): Promise<KeysetPage> {
  return keysetPage(
    db,
    {
      from: Prisma.sql`badge_award a JOIN badge b ON b.id = a.badge_id`,
      id: Prisma.sql`a.id`,
      where: Prisma.sql`a.member_id = ${memberId} AND a.revoked_at IS NULL AND b.enabled`,
      columns,
      direction: 'desc',
    },
    page,
  );
}

export type LevelCounts = { gold: number; silver: number; bronze: number };

/** How many badges members have of each level, in the order of the ids, in one query. */
export async function badgeCountsOf(db: Reader, memberIds: readonly number[]): Promise<LevelCounts[]> {
  const rows = await db.$queryRaw<{ memberId: number; level: string; count: number }[]>`
    SELECT a.member_id AS "memberId", b.level::text AS level, count(*)::int AS count
    FROM badge_award a JOIN badge b ON b.id = a.badge_id
    WHERE a.member_id = ANY(${[...memberIds]}::int[]) AND a.revoked_at IS NULL AND b.enabled
    GROUP BY a.member_id, b.level`;
  const of = (id: number, level: string) =>
    rows.find((row) => row.memberId === id && row.level === level)?.count ?? 0;
  return memberIds.map((id) => ({
    gold: of(id, 'GOLD'),
    silver: of(id, 'SILVER'),
    bronze: of(id, 'BRONZE'),
  }));
}
