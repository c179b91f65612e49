import { addJobs, type Database, Prisma, type Reader } from '@embassy/database';
import { decidingRulebooks } from '../../trust/index.ts';
import { dateOfDay, dayOf } from '../judging/fact.ts';
import { judging } from '../judging-job.ts';
import { lockRulebooks } from '../ledger/lock-rulebooks.ts';
import { linkMatured } from '../voting-cases/link-matured.ts';
import { recordingCase } from '../voting-cases/recording-case.ts';
import { heededKinds } from './heeded-kinds.rules.ts';
import { type MaturedVote, maturedVotes, type WaitingVote, waitingVoters } from './matured-votes.rules.ts';
import { noteDue } from './record-facts.ts';

/**
 * Whose votes: one member’s, those of everybody who came of age in the last days, or of everybody, for one who judges
 * everybody afterwards.
 */
export type Voters = { memberId: number } | 'of age' | 'everybody';

/** A server that was down for so many days has missed nobody. */
const daysBack = 14;
const atOnce = 200;

/**
 * Votes that did not count when they were cast, because their voter was new, begin to count when the voter is trusted:
 * each becomes a fact again, of that day, and part of the cases that it was part of. Sanctions are heeded: nothing begins to count while the voter is suspended,
 * or when they were after the vote and nobody lifted that. Run again it changes nothing.
 */
export async function matureVotes(db: Database, voters: Voters, now = new Date()): Promise<void> {
  const wanted = waitingVoters(await decidingRulebooks(db));
  if (wanted.days === 0 && wanted.tiers.length === 0) return;
  const ids = await votersOf(db, voters, { ...wanted, now });
  for (let start = 0; start < ids.length; start += atOnce) {
    await db.$transaction(
      async (tx) => {
        await lockRulebooks(tx, 'to read');
        const published = await decidingRulebooks(tx);
        const waiting = await waitingVotes(tx, ids.slice(start, start + atOnce), { ...wanted, now });
        const matured = maturedVotes(waiting, published, dayOf(now.getTime()));
        if (matured.length === 0) return;
        const rows = await tx.$queryRaw<{ memberId: number }[]>(
          noteDue(factsOf(matured, now), 'its own', heededKinds(published)),
        );
        const discounted = await linkMatured(
          tx,
          matured.map(({ factId }) => factId),
        );
        await addJobs(tx, [
          ...(voters === 'everybody' ? [] : rows.map(({ memberId }) => judging(memberId))),
          ...discounted.map(recordingCase),
        ]);
      },
      { timeout: 60_000 },
    );
  }
}

type Wanted = { days: number; tiers: string[]; now: Date };

async function votersOf(db: Reader, voters: Voters, { days, tiers, now }: Wanted): Promise<number[]> {
  if (typeof voters === 'object') return [voters.memberId];
  const since = new Date(now.getTime() - (days + daysBack) * 86_400_000);
  const rows = await db.$queryRaw<{ id: number }[]>(
    voters === 'of age'
      ? Prisma.sql`SELECT id FROM member WHERE state IN ('ACTIVE', 'SUSPENDED') AND joined_at >= ${since} ORDER BY id`
      : Prisma.sql`
        SELECT DISTINCT actor_id AS id FROM reputation_fact
        WHERE kind IN ('UPVOTE', 'DOWNVOTE') AND actor_id IS NOT NULL
          AND (voter_days < ${days} OR voter_tier = ANY(${tiers}::text[])) ORDER BY 1`,
  );
  return rows.map(({ id }) => id);
}

/** The lock lets nobody take a vote back unseen while it begins to count. */
export function waitingVotes(
  tx: Reader,
  voterIds: readonly number[],
  { days, tiers, now }: Wanted,
): Promise<WaitingVote[]> {
  return tx.$queryRaw<WaitingVote[]>`
    SELECT f.id AS "factId", f.day - '1970-01-01'::date AS day, f.voter_days AS "voterDays", f.voter_tier AS "voterTier",
      (m.joined_at AT TIME ZONE 'UTC')::date - '1970-01-01'::date AS "joinedDay", standing.tier
    FROM member m JOIN vote v ON v.member_id = m.id AND v.withdrawn_at IS NULL
    LEFT JOIN standing ON standing.member_id = m.id
    JOIN LATERAL (
      SELECT * FROM reputation_fact last
      WHERE last.kind = (CASE WHEN v.value > 0 THEN 'UPVOTE' ELSE 'DOWNVOTE' END)::fact_kind AND last.source_id = v.id
      ORDER BY last.turn DESC LIMIT 1
    ) f ON f.voter_days < ${days} OR f.voter_tier = ANY(${tiers}::text[])
    WHERE m.id = ANY(${[...voterIds]}::int[]) AND m.role = 'MEMBER' AND m.state <> 'LEFT'
      AND coalesce(m.suspended_until <= ${now}, TRUE)
      AND NOT EXISTS (
        SELECT FROM reputation_fact d WHERE d.kind = 'DISCOUNT' AND d.source_id = f.id
          AND NOT EXISTS (SELECT FROM reputation_fact back WHERE back.withdraws_id = d.id))
      AND (
        SELECT a.action FROM audit_entry a
        WHERE a.subject_kind = 'member' AND a.subject_id = m.id AND a.created_at >= v.cast_at
          AND a.action IN ('suspend member', 'unsuspend member')
        ORDER BY a.id DESC LIMIT 1
      ) IS DISTINCT FROM 'suspend member'
    ORDER BY v.id FOR SHARE OF v`;
}

function factsOf(matured: readonly MaturedVote[], now: Date): Prisma.Sql {
  const today = dayOf(now.getTime());
  const rows = matured.map(({ day, ...one }) => ({
    ...one,
    at: day === today ? now.toISOString() : `${dateOfDay(day)}T00:00:00Z`,
  }));
  return Prisma.sql`
    INSERT INTO reputation_fact (kind, source_id, turn, post_id, subject, author_id, actor_id, category_id, voter_days,
      voter_tier, community_wiki, at, day)
    SELECT f.kind, f.source_id, f.turn + 1, f.post_id, f.subject, f.author_id, f.actor_id, f.category_id,
      row."voterDays", row."voterTier", f.community_wiki, row.at, (row.at AT TIME ZONE 'UTC')::date
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS row ("factId" int, "voterDays" int, "voterTier" text, at timestamptz)
    JOIN reputation_fact f ON f.id = row."factId"
    ORDER BY row.at, f.id
    ON CONFLICT DO NOTHING`;
}
