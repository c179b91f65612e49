import type { ClientBase } from 'pg';
import { takeIds } from './imported-rows.ts';

/** What only the dump tells of, and reputation judges: an edit that was approved, a bounty offered or won. */
export type ToldFact = {
  kind: 'EDIT' | 'BOUNTY_OFFER' | 'BOUNTY_AWARD';
  postId: number;
  actorId: number | null;
  amount: number;
  at: Date;
};

/** Writes facts that have no row of their own here. Returns their ids. */
export async function writeFacts(client: ClientBase, facts: readonly ToldFact[]): Promise<number[]> {
  const ids = await takeIds(client, 'reputation_fact', facts.length);
  if (facts.length === 0) return ids;
  await client.query(
    `INSERT INTO reputation_fact (id, kind, post_id, subject, author_id, actor_id, category_id, amount, community_wiki, at, day)
     SELECT told.id, told.kind::fact_kind, p.id,
       (CASE p.role WHEN 'OPENING' THEN t.kind::text ELSE p.role::text END)::fact_subject,
       p.author_id, told.actor_id, t.category_id, told.amount,
       coalesce((o.community_wiki_at AT TIME ZONE 'UTC')::date <= (told.at AT TIME ZONE 'UTC')::date, FALSE),
       told.at, (told.at AT TIME ZONE 'UTC')::date
     FROM unnest($1::int[], $2::text[], $3::int[], $4::int[], $5::int[], $6::timestamptz[])
       AS told (id, kind, post_id, actor_id, amount, at)
     JOIN post p ON p.id = told.post_id JOIN thread t ON t.id = p.thread_id
     LEFT JOIN post_origin o ON o.post_id = p.id`,
    [
      ids,
      facts.map((fact) => fact.kind),
      facts.map((fact) => fact.postId),
      facts.map((fact) => fact.actorId),
      facts.map((fact) => fact.amount),
      facts.map((fact) => fact.at),
    ],
  );
  return ids;
}
