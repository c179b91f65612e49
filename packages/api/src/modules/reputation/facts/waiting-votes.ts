import { Prisma, type Reader } from '@embassy/database';
import type { PublishedRulebook } from '../../trust/index.ts';
import { dayOf } from '../judging/fact.ts';
import type { WaitingVote } from './matured-votes.rules.ts';

/**
 * Whose votes: one member’s, those of everybody who came of age in the last days, or of everybody, for one who judges
 * everybody afterwards.
 */
export type Voters = { memberId: number } | 'of age' | 'everybody';

/** What facts of votes must say of their voter, as `waitingVoters` has it, and when it is asked. */
export type Wanted = { days: number; tiers: string[]; now: Date };

/** A server that was down for so many days has missed nobody. */
const daysBack = 14;

/**
 * The voters to look at, by number. In the first nights of a rulebook everybody: it may trust voters who have long been
 * of age.
 */
export async function votersOf(
  db: Reader,
  voters: Voters,
  { days, tiers, now }: Wanted,
  published: readonly PublishedRulebook[],
): Promise<number[]> {
  if (typeof voters === 'object') return [voters.memberId];
  const today = dayOf(now.getTime());
  const begins = published.some(
    ({ fromDay }) => fromDay !== null && fromDay <= today && fromDay > today - daysBack,
  );
  const since = new Date(now.getTime() - (days + daysBack) * 86_400_000);
  const rows = await db.$queryRaw<{ id: number }[]>(
    voters === 'of age' && !begins
      ? Prisma.sql`SELECT id FROM member WHERE state IN ('ACTIVE', 'SUSPENDED') AND joined_at >= ${since} ORDER BY id`
      : Prisma.sql`
        SELECT DISTINCT actor_id AS id FROM reputation_fact
        WHERE kind IN ('UPVOTE', 'DOWNVOTE') AND actor_id IS NOT NULL
          AND (voter_days < ${days} OR voter_tier = ANY(${tiers}::text[])) ORDER BY 1`,
  );
  return rows.map(({ id }) => id);
}

const columns = Prisma.sql`
  f.id AS "factId", f.day - '1970-01-01'::date AS day, f.voter_days AS "voterDays", f.voter_tier AS "voterTier",
  (m.joined_at AT TIME ZONE 'UTC')::date - '1970-01-01'::date AS "joinedDay", standing.tier, m.id AS "voterId"`;

const uncounted = ({ days, tiers }: Wanted) =>
  Prisma.sql`(f.voter_days < ${days} OR f.voter_tier = ANY(${tiers}::text[]))`;

const kindOfVote = Prisma.sql`(CASE WHEN v.value > 0 THEN 'UPVOTE' ELSE 'DOWNVOTE' END)::fact_kind`;

/** Of voter `m`, vote `v` and its last fact `f`: no sanction, and no finding, stands in the way. */
const mayCount = ({ now }: Wanted) => Prisma.sql`
  m.role = 'MEMBER' AND m.state <> 'LEFT' AND coalesce(m.suspended_until <= ${now}, TRUE)
  AND NOT EXISTS (
    SELECT FROM reputation_fact d WHERE d.kind = 'DISCOUNT' AND d.source_id = f.id
      AND NOT EXISTS (SELECT FROM reputation_fact back WHERE back.withdraws_id = d.id))
  AND (
    SELECT a.action FROM audit_entry a
    WHERE a.subject_kind = 'member' AND a.subject_id = m.id AND a.created_at >= v.cast_at
      AND a.action IN ('suspend member', 'unsuspend member')
    ORDER BY a.id DESC LIMIT 1
  ) IS DISTINCT FROM 'suspend member'`;

/** The votes of some voters. The lock lets nobody take a vote back unseen while it begins to count. */
export function waitingVotes(
  tx: Reader,
  voterIds: readonly number[],
  wanted: Wanted,
): Promise<WaitingVote[]> {
  return tx.$queryRaw<WaitingVote[]>`
    SELECT ${columns}
    FROM member m JOIN vote v ON v.member_id = m.id AND v.withdrawn_at IS NULL
    LEFT JOIN standing ON standing.member_id = m.id
    JOIN LATERAL (
      SELECT * FROM reputation_fact last
      WHERE last.kind = ${kindOfVote} AND last.source_id = v.id
      ORDER BY last.turn DESC LIMIT 1
    ) f ON ${uncounted(wanted)}
    WHERE m.id = ANY(${[...voterIds]}::int[]) AND ${mayCount(wanted)}
    ORDER BY v.id FOR SHARE OF v`;
}

/** So many are in memory at a time. */
const page = 20_000;

/** The same votes of everybody, page by page and unlocked: for one who changes nothing. */
export async function* everyWaitingVote(db: Reader, wanted: Wanted): AsyncGenerator<WaitingVote[]> {
  for (let reached = 0; ; ) {
    const rows = await db.$queryRaw<WaitingVote[]>`
      SELECT ${columns}
      FROM (
        SELECT * FROM reputation_fact f WHERE f.id > ${reached} AND f.kind IN ('UPVOTE', 'DOWNVOTE')
          AND f.source_id IS NOT NULL AND ${uncounted(wanted)}
        ORDER BY f.id LIMIT ${page}
      ) f
      LEFT JOIN vote v ON v.id = f.source_id AND v.withdrawn_at IS NULL AND f.kind = ${kindOfVote}
        AND NOT EXISTS (
          SELECT FROM reputation_fact later
          WHERE later.kind = f.kind AND later.source_id = f.source_id AND later.turn > f.turn)
      LEFT JOIN member m ON m.id = v.member_id AND ${mayCount(wanted)}
      LEFT JOIN standing ON standing.member_id = m.id
      ORDER BY f.id`;
    yield rows.filter(({ voterId }) => voterId !== null);
    if (rows.length < page) return;
    reached = rows.at(-1)!.factId;
  }
}
