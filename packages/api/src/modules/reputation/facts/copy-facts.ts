import type { BinaryRowReader, BulkTransaction } from '@embassy/database';
import type { Fact, FactKind, VoteFact } from '../judging/fact.ts';
import type { HeededKinds } from './heeded-kinds.rules.ts';

/** Members by number, both ends among them. */
export type MemberRange = { first: number; last: number };

/**
 * Hands over the facts of the members of a range, member by member in the order of their numbers, each with what
 * `readFacts` gives. COPY streams them, so that of a million one member's are in memory. Who has no facts, or has left,
 * is left out.
 */
export async function copyFacts(
  tx: BulkTransaction,
  range: MemberRange,
  heeded: HeededKinds,
  each: (memberId: number, facts: Fact[]) => void | Promise<void>,
): Promise<void> {
  let memberId = 0;
  let facts: Fact[] = [];
  // What is sorted by member fits into memory more often; each process that the database starts for it would need more.
  await tx.$executeRaw`SET LOCAL work_mem = '64MB'`;
  await tx.$executeRaw`SET LOCAL max_parallel_workers_per_gather = 0`;
  await tx.read(factsSql(range, heeded), (row) => {
    const next = row.int4(0);
    if (next === memberId) {
      facts.push(factIn(row));
      return;
    }
    const [lastId, complete] = [memberId, facts];
    memberId = next;
    facts = [factIn(row)];
    if (complete.length > 0) return each(lastId, complete);
  });
  if (facts.length > 0) await each(memberId, facts);
}

function factIn(row: BinaryRowReader): Fact {
  const removedScore = row.int4OrNull(13);
  const earlier = row.textOrNull(16);
  const fact = {
    id: row.int4(1),
    kind: row.text(2),
    on: row.text(3),
    at: row.timestamptz(4),
    authorId: row.int4OrNull(5),
    actorId: row.int4OrNull(6),
    categoryId: row.int4OrNull(7),
    amount: row.int4(8),
    voterDays: row.int4OrNull(9),
    voterTier: row.textOrNull(10),
    communityWiki: row.bool(11),
    withdrawn: row.bool(12),
    removed: removedScore === null ? null : { score: removedScore, days: row.int4OrNull(14) ?? 0 },
    discounted: row.bool(15),
    earlier: earlier === null ? null : (JSON.parse(earlier) as VoteFact['earlier']),
  };
  return fact as Fact;
}

function factsSql({ first, last }: MemberRange, { author, actor }: HeededKinds): string {
  const within = (column: string) => `${column} BETWEEN ${Math.floor(first)} AND ${Math.floor(last)}`;
  const among = (kinds: readonly FactKind[]) =>
    kinds.length === 0 ? 'FALSE' : `kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})`;
  return `
    SELECT f.member_id, f.id, f.kind, f.subject, f.at, f.author_id, f.actor_id, f.category_id, f.amount,
      f.voter_days, f.voter_tier, f.community_wiki, withdrawal.withdraws_id IS NOT NULL, removal.amount, removal.stood_days,
      discount.source_id IS NOT NULL,
      CASE WHEN f.turn > 0 THEN (
        SELECT json_agg(json_build_object('day', e.day - '1970-01-01'::date, 'voterDays', e.voter_days,
          'voterTier', e.voter_tier))::text
        FROM reputation_fact e WHERE e.kind = f.kind AND e.source_id = f.source_id AND e.turn < f.turn
      ) END
    FROM (
      SELECT author_id AS member_id, received.* FROM reputation_fact received
      WHERE ${within('author_id')} AND ${among(author)}
      UNION ALL
      SELECT actor_id AS member_id, done.* FROM reputation_fact done
      WHERE ${within('actor_id')} AND ${among(actor)}
        AND NOT (author_id IS NOT DISTINCT FROM actor_id AND ${among(author)})
    ) f
    JOIN member ON member.id = f.member_id AND member.state <> 'LEFT'
    LEFT JOIN (
      SELECT withdraws_id FROM reputation_fact WHERE withdraws_id IS NOT NULL
    ) withdrawal ON withdrawal.withdraws_id = f.id
    LEFT JOIN reputation_fact removal ON removal.kind = 'REMOVAL' AND removal.source_id = f.post_id
      AND NOT EXISTS (SELECT FROM reputation_fact back WHERE back.withdraws_id = removal.id)
    LEFT JOIN (
      SELECT source_id FROM reputation_fact d WHERE kind = 'DISCOUNT'
        AND NOT EXISTS (SELECT FROM reputation_fact back WHERE back.withdraws_id = d.id)
    ) discount ON discount.source_id = f.id
    ORDER BY f.member_id, f.at, f.id`;
}
