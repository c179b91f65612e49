import { Prisma } from '@embassy/database';

/** Votes, and acceptances where they are asked for, of members for others, on days that are over; as facts `f`. */
export function betweenMembers(
  { today, days }: { today: number; days: number },
  kinds: Prisma.Sql,
  passedOver: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`
    FROM reputation_fact f
    WHERE f.day >= '1970-01-01'::date + ${today - days}::int AND f.day < '1970-01-01'::date + ${today}::int
      AND f.actor_id IS NOT NULL AND f.author_id IS NOT NULL AND f.actor_id <> f.author_id
      AND f.kind IN (${kinds}) AND f.turn = 0
      AND NOT EXISTS (SELECT FROM reputation_fact w WHERE w.withdraws_id = f.id)
      AND NOT EXISTS (
        SELECT FROM voting_case_fact cf JOIN voting_case c ON c.id = cf.case_id
        WHERE cf.fact_id = f.id AND ${passedOver})`;
}
