import { Prisma } from '@embassy/database';

const lets = Prisma.sql`NOT EXISTS (SELECT FROM reputation_fact w WHERE w.withdraws_id IN (f.id, d.id))`;

/**
 * In SQL, of the post with this number: what its votes that were found to be arranged come to. Few posts have any: whether
 * one does is asked first, of an index that has these facts alone.
 */
function discounted(postId: Prisma.Sql, counted: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(CASE WHEN (
    SELECT TRUE FROM reputation_fact d WHERE d.kind = 'DISCOUNT' AND d.post_id = ${postId} LIMIT 1
  ) THEN (
    SELECT ${counted} FROM reputation_fact d JOIN reputation_fact f ON f.id = d.source_id
    WHERE d.kind = 'DISCOUNT' AND d.post_id = ${postId} AND ${lets}
  ) ELSE 0 END)`;
}

/** A vote that waited is more than one fact: each vote once. */
const votes = (kind: 'UPVOTE' | 'DOWNVOTE') =>
  Prisma.sql`count(DISTINCT f.source_id) FILTER (WHERE f.kind = ${kind}::fact_kind)`;

/** In SQL, of the post with this alias: its votes up and down, and its score, without those that count for nothing. */
export function countedVotes(alias: string): { up: Prisma.Sql; down: Prisma.Sql; score: Prisma.Sql } {
  const column = (name: string) => Prisma.raw(`${alias}.${name}`);
  const less = (name: string, counted: Prisma.Sql) =>
    Prisma.sql`(${column(name)} - ${discounted(column('id'), counted)})`;
  return {
    up: less('up_count', votes('UPVOTE')),
    down: less('down_count', votes('DOWNVOTE')),
    score: less('score', Prisma.sql`${votes('UPVOTE')} - ${votes('DOWNVOTE')}`),
  };
}
