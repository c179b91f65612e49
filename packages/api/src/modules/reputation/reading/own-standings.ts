import { Prisma, type Reader } from '@embassy/database';
import { seesGamesCondition } from '../../../kernel/games-condition.ts';
import type { ShownStanding } from './shown-standings.ts';

/** What members have themselves, for those of them who are shown games now. */
export async function ownStandings(
  db: Reader,
  memberIds: readonly number[],
): Promise<Map<number, ShownStanding>> {
  const rows = await db.$queryRaw<(ShownStanding & { id: number })[]>`
    SELECT m.id, coalesce(standing.balance, 0) AS balance, standing.tier
    FROM member m LEFT JOIN standing ON standing.member_id = m.id
    WHERE m.id = ANY(${[...new Set(memberIds)]}::int[]) AND ${Prisma.raw(seesGamesCondition)}`;
  return new Map(rows.map(({ id, ...standing }) => [id, standing]));
}
