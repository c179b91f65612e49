import { Prisma, type Reader } from '@embassy/database';
import { watchedVoting } from '../../trust/index.ts';
import { betweenMembers } from './between-members.ts';
import { type Given, type Ring, ringsIn, type Totals } from './rings.rules.ts';
import type { FoundCase } from './watch-voting.ts';

const { ring: limits } = watchedVoting;

/** The pairs that stand out most; those behind them would make no ring. */
const most = 50_000;

type Pair = Given & { given: number; received: number; all: number; members: number };

/** Groups whose members mostly vote for each other, or accept each other’s answers. */
export async function findRings(db: Reader, today: number): Promise<FoundCase[]> {
  const pairs = await db.$queryRaw<Pair[]>(givenSql(today));
  const totals: Totals = {
    given: new Map(pairs.map(({ from, given }) => [from, given])),
    received: new Map(pairs.map(({ to, received }) => [to, received])),
    all: pairs[0]?.all ?? 0,
    members: pairs[0]?.members ?? 0,
  };
  const found: FoundCase[] = [];
  for (const ring of ringsIn(pairs, totals, limits)) found.push(await caseOf(db, ring, totals, today));
  return found;
}

const given = (today: number) =>
  betweenMembers(
    { today, days: limits.days },
    Prisma.sql`'UPVOTE', 'ACCEPTANCE'`,
    Prisma.sql`(c.kind = 'RING' OR c.state = 'DISCOUNTED')`,
  );

/** Pairs of members that stand out, with what either gave and received in all. */
export function givenSql(today: number): Prisma.Sql {
  return Prisma.sql`
    SELECT "from", "to", "count"::int, given::int, received::int, "all"::int, members::int
    FROM (
      SELECT f.actor_id AS "from", f.author_id AS "to", count(*) AS "count",
        sum(count(*)) OVER (PARTITION BY f.actor_id) AS given,
        sum(count(*)) OVER (PARTITION BY f.author_id) AS received,
        sum(count(*)) OVER () AS "all",
        dense_rank() OVER (ORDER BY f.actor_id) + dense_rank() OVER (ORDER BY f.actor_id DESC) - 1 AS members
      ${given(today)}
      GROUP BY f.actor_id, f.author_id
    ) pairs
    WHERE "count" >= ${limits.pair.votes}
    ORDER BY "count" DESC, "from", "to" LIMIT ${most}`;
}

/** The ring with every vote within it, weak pairs among them, and how close in time its accounts were made. */
async function caseOf(db: Reader, { memberIds }: Ring, totals: Totals, today: number): Promise<FoundCase> {
  const facts = await db.$queryRaw<{ id: number; from: number; to: number; at: Date }[]>`
    SELECT f.id, f.actor_id AS "from", f.author_id AS "to", f.at ${given(today)}
      AND f.actor_id = ANY(${memberIds}::int[]) AND f.author_id = ANY(${memberIds}::int[])
    ORDER BY f.at, f.id`;
  const joined = await db.member.aggregate({
    where: { id: { in: memberIds } },
    _min: { joinedAt: true },
    _max: { joinedAt: true },
  });
  const place = new Map(memberIds.map((id, n) => [id, n]));
  const matrix = memberIds.map(() => memberIds.map(() => 0));
  for (const { from, to } of facts) matrix[place.get(from)!]![place.get(to)!]! += 1;
  const apart = Number(joined._max.joinedAt) - Number(joined._min.joinedAt);
  return {
    kind: 'RING',
    memberIds,
    factIds: facts.map(({ id }) => id),
    evidence: {
      why: 'EACH_OTHER',
      up: true,
      votes: facts.length,
      from: facts[0]!.at.toISOString(),
      until: facts.at(-1)!.at.toISOString(),
      given: memberIds.map((id) => totals.given.get(id) ?? 0),
      received: memberIds.map((id) => totals.received.get(id) ?? 0),
      matrix,
      joinedDaysApart: Math.ceil(apart / 86_400_000),
    },
  };
}
