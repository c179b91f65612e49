import { Prisma, type Reader } from '@embassy/database';
import type { Fact } from '../judging/fact.ts';
import type { HeededKinds } from './heeded-kinds.rules.ts';

/** Members, each with the first UTC day whose facts are wanted; null for all. */
export type FactsOf = { memberId: number; fromDay: string | null };

type Row = Fact & {
  memberId: number;
  removedScore: number | null;
  removedDays: number | null;
};

/**
 * The facts that concern members, by member and in the order of their days, as they hold now: withdrawn or not, their
 * post taken down or not. Only kinds that some rulebook heeds.
 */
export async function readFacts(
  db: Reader,
  members: readonly FactsOf[],
  heeded: HeededKinds,
): Promise<Map<number, Fact[]>> {
  const rows = await db.$queryRaw<Row[]>(factsSql(members, heeded));
  const facts = new Map<number, Fact[]>();
  for (const { memberId, removedScore, removedDays, ...fact } of rows) {
    const removed = removedScore === null ? null : { score: removedScore, days: removedDays ?? 0 };
    const known = facts.get(memberId);
    if (known) known.push({ ...fact, removed } as Fact);
    else facts.set(memberId, [{ ...fact, removed } as Fact]);
  }
  return facts;
}

function factsSql(members: readonly FactsOf[], heeded: HeededKinds): Prisma.Sql {
  return Prisma.sql`
    SELECT wanted.member_id AS "memberId", f.id, f.kind::text AS kind, f.subject::text AS "on",
      (extract(epoch FROM f.at) * 1000)::float8 AS at, f.author_id AS "authorId", f.actor_id AS "actorId",
      f.category_id AS "categoryId", f.amount, f.voter_days AS "voterDays", f.voter_tier AS "voterTier",
      f.community_wiki AS "communityWiki", withdrawal.id IS NOT NULL AS withdrawn,
      removal.amount AS "removedScore", removal.stood_days AS "removedDays", discount.id IS NOT NULL AS discounted,
      earlier.tries AS earlier
    FROM unnest(${members.map(({ memberId }) => memberId)}::int[],
      ${members.map(({ fromDay }) => fromDay ?? '-infinity')}::date[]) AS wanted (member_id, from_day)
    CROSS JOIN LATERAL (
      SELECT * FROM reputation_fact received
      WHERE received.author_id = wanted.member_id AND received.day >= wanted.from_day
        AND received.kind::text = ANY(${heeded.author}::text[])
      UNION ALL
      SELECT * FROM reputation_fact done
      WHERE done.actor_id = wanted.member_id AND done.day >= wanted.from_day
        AND done.kind::text = ANY(${heeded.actor}::text[])
        AND NOT (done.author_id IS NOT DISTINCT FROM done.actor_id AND done.kind::text = ANY(${heeded.author}::text[]))
    ) f
    LEFT JOIN reputation_fact withdrawal ON withdrawal.withdraws_id = f.id
    LEFT JOIN LATERAL (
      SELECT r.amount, r.stood_days FROM reputation_fact r
      WHERE r.kind = 'REMOVAL' AND r.source_id = f.post_id
        AND NOT EXISTS (SELECT FROM reputation_fact back WHERE back.withdraws_id = r.id)
      LIMIT 1
    ) removal ON TRUE
    LEFT JOIN LATERAL (
      SELECT d.id FROM reputation_fact d
      WHERE d.kind = 'DISCOUNT' AND d.source_id = f.id
        AND NOT EXISTS (SELECT FROM reputation_fact back WHERE back.withdraws_id = d.id)
      LIMIT 1
    ) discount ON TRUE
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('day', e.day - '1970-01-01'::date, 'voterDays', e.voter_days,
        'voterTier', e.voter_tier)) AS tries
      FROM reputation_fact e WHERE f.turn > 0 AND e.kind = f.kind AND e.source_id = f.source_id AND e.turn < f.turn
    ) earlier ON TRUE
    ORDER BY wanted.member_id, f.day, f.at, f.id`;
}
