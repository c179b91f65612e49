import { Prisma, type Reader } from '@embassy/database';
import { batched } from '../../../kernel/batched.ts';
import { communityGamesCondition } from '../../../kernel/games-condition.ts';
import type { Viewer } from '../../../kernel/viewer.ts';
import { gamesShown, type MemberInGames } from '../../trust/index.ts';

/** What a member has, where it is shown. */
export type ShownStanding = { balance: number; tier: string | null };

/** What a member has, if whoever asks is shown it; asked for a whole page in one query. */
export function shownStanding(
  context: { db: Reader; viewer: Viewer },
  memberId: number,
): Promise<ShownStanding | null> {
  return batched<number, ShownStanding | null>(context, shownStandings, (ids) =>
    shownStandings(context.db, context.viewer, ids, new Date()),
  ).load(memberId);
}

type Row = MemberInGames & ShownStanding & { community: boolean };

const community = Prisma.raw(communityGamesCondition);

async function shownStandings(
  db: Reader,
  { actor: reader }: Viewer,
  memberIds: readonly number[],
  now: Date,
): Promise<(ShownStanding | null)[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT m.id, m.role::text AS role, m.state::text AS state, m.suspended_until AS "suspendedUntil",
      m.shows_standing AS "showsStanding", m.on_boards AS "onBoards", ${community} AS community,
      coalesce(standing.balance, 0) AS balance, standing.tier
    FROM member m LEFT JOIN standing ON standing.member_id = m.id
    WHERE m.id = ANY(${[...new Set(memberIds)]}::int[])`;
  const shown = rows.flatMap(({ balance, tier, ...member }) =>
    gamesShown({ community: member.community, reader, now }, member).standing
      ? [[member.id, { balance, tier }] as const]
      : [],
  );
  const standings = new Map(shown);
  return memberIds.map((id) => standings.get(id) ?? null);
}
