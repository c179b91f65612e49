import { addJobs, type Database, Prisma } from '@embassy/database';
import { decidingRulebooks } from '../../trust/index.ts';
import { dayOf } from '../judging/fact.ts';
import { judging } from '../judging-job.ts';
import { lockRulebooks } from '../ledger/lock-rulebooks.ts';
import { linkMatured } from '../voting-cases/link-matured.ts';
import { recordingCase } from '../voting-cases/recording-case.ts';
import { heededKinds } from './heeded-kinds.rules.ts';
import { type MaturedVote, maturedAt, maturedVotes, waitingVoters } from './matured-votes.rules.ts';
import { noteDue } from './record-facts.ts';
import { type Voters, votersOf, waitingVotes } from './waiting-votes.ts';

/** So many voters are looked at in one transaction. */
export const votersAtOnce = 200;

/**
 * Votes that did not count when they were cast, because their voter was new, begin to count when the voter is trusted:
 * each becomes a fact again, of that day, and part of the cases that it was part of. Sanctions are heeded: nothing begins to count while the voter is suspended,
 * or when they were after the vote and nobody lifted that. Run again it changes nothing.
 */
export async function matureVotes(db: Database, voters: Voters, now = new Date()): Promise<void> {
  const books = await decidingRulebooks(db);
  const wanted = { ...waitingVoters(books), now };
  if (wanted.days === 0 && wanted.tiers.length === 0) return;
  const ids = await votersOf(db, voters, wanted, books);
  for (let start = 0; start < ids.length; start += votersAtOnce) {
    await db.$transaction(
      async (tx) => {
        await lockRulebooks(tx, 'to read');
        const published = await decidingRulebooks(tx);
        const waiting = await waitingVotes(tx, ids.slice(start, start + votersAtOnce), wanted);
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

function factsOf(matured: readonly MaturedVote[], now: Date): Prisma.Sql {
  const rows = matured.map(({ day, ...one }) => ({
    ...one,
    at: new Date(maturedAt(day, now)).toISOString(),
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
