import { Prisma, type Reader } from '@embassy/database';
import { watchedVoting } from '../../trust/index.ts';
import { betweenMembers } from './between-members.ts';
import { seriesIn } from './series.rules.ts';
import type { FoundCase } from './watch-voting.ts';

const { series: limits } = watchedVoting;

/** More than any night brings: what is left is found in the next one. */
const most = 10_000;

type Pair = {
  voterId: number;
  authorId: number;
  kind: 'UPVOTE' | 'DOWNVOTE';
  given: number;
  received: number;
  all: number;
  factIds: number[];
  moments: number[];
};

/** Series of votes of one member for one other that end on the last day, or days, that are over. */
export async function findSeries(db: Reader, today: number): Promise<FoundCase[]> {
  const pairs = await db.$queryRaw<Pair[]>(pairsSql(today));
  return pairs.flatMap(({ voterId, authorId, kind, given, received, all, factIds, moments }) => {
    const votes = factIds.map((factId, n) => ({ factId, at: moments[n]! }));
    const up = kind === 'UPVOTE';
    const found = seriesIn({ votes, given, received, all }, up ? limits.up : limits.down);
    if (!found) return [];
    const chosen = new Set(found.factIds);
    const at = votes.filter(({ factId }) => chosen.has(factId)).map((vote) => vote.at);
    const evidence = {
      why: found.why,
      up,
      votes: at.length,
      from: new Date(Math.min(...at)).toISOString(),
      until: new Date(Math.max(...at)).toISOString(),
      given: [given, 0],
      received: [0, received],
      matrix: [
        [0, at.length],
        [0, 0],
      ],
    };
    return [{ kind: 'SERIAL' as const, memberIds: [voterId, authorId], factIds: found.factIds, evidence }];
  });
}

/** Pairs with enough votes for either rule, each with its votes in order and what is voted beside them. */
export function pairsSql(today: number): Prisma.Sql {
  const { up, down } = limits;
  const least = (sign: typeof up | typeof down) => Math.min(sign.fast.votes, sign.often.votes);
  const votes = betweenMembers(
    { today, days: limits.days },
    Prisma.sql`'UPVOTE', 'DOWNVOTE'`,
    Prisma.sql`c.kind = 'SERIAL'`,
  );
  return Prisma.sql`
    SELECT "voterId", "authorId", kind::text AS kind, given::int, received::int, "all"::int, "factIds", moments
    FROM (
      SELECT f.actor_id AS "voterId", f.author_id AS "authorId", f.kind, count(*) AS votes,
        sum(count(*)) OVER (PARTITION BY f.kind, f.actor_id) AS given,
        sum(count(*)) OVER (PARTITION BY f.kind, f.author_id) AS received,
        sum(count(*)) OVER (PARTITION BY f.kind) AS "all",
        array_agg(f.id ORDER BY f.at, f.id) AS "factIds",
        array_agg((extract(epoch FROM f.at) * 1000)::float8 ORDER BY f.at, f.id) AS moments
      ${votes}
      GROUP BY f.kind, f.actor_id, f.author_id
    ) pairs
    WHERE votes >= CASE WHEN kind = 'UPVOTE' THEN ${least(up)}::int ELSE ${least(down)}::int END
    ORDER BY votes DESC, "voterId", "authorId" LIMIT ${most}`;
}
