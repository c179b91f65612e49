import {
  type ChallengeNews,
  type ChallengePhaseName,
  type OutboxEvent,
  Prisma,
  type Reader,
} from '@embassy/database';
import { notedEntriesSql, phaseOf } from '../../challenges/index.ts';
import { withMergedSql } from '../../ideas/index.ts';
import { tellAtOnce } from './status-change-of.ts';
import type { Telling } from './telling-of.ts';

type ChallengeEvent = Extract<
  OutboxEvent,
  {
    name:
      | 'challenge.phase_began'
      | 'challenge.juror_invited'
      | 'challenge.cancelled'
      | 'challenge.result_published'
      | 'challenge.entry_placed';
  }
>;

const newsOfPhase: Record<ChallengePhaseName, ChallengeNews> = {
  COLLECT: 'OPENED',
  DISCUSS: 'DISCUSSION',
  VOTE: 'VOTE',
  SHORTLIST: 'JUDGING',
  RESULT: 'OVER',
};

/** What became of a challenge, and who hears of it. What is not so any more when it comes to that is not told. */
export async function challengeNewsOf(
  db: Reader,
  event: ChallengeEvent,
  after: number,
): Promise<Telling | null> {
  const { challengeId } = event.payload;
  const challenge = await db.challenge.findUnique({ where: { id: challengeId } });
  if (!challenge) return null;
  const telling = { threadId: null, postId: null, commentId: null };
  switch (event.name) {
    case 'challenge.juror_invited':
      if (challenge.state !== 'PUBLISHED') return null;
      return {
        ...telling,
        challenge: { id: challengeId, news: 'JURY' },
        // Whoever was taken out of it before they heard of it is not asked any more.
        candidates: Prisma.sql`
          SELECT member_id, 'CHALLENGE'::notification_kind, true FROM challenge_juror
          WHERE challenge_id = ${challengeId} AND member_id = ${event.payload.memberId}`,
      };
    case 'challenge.entry_placed': {
      const { entryId, threadId, version } = event.payload;
      const entry = await db.challengeEntry.findUnique({ where: { id: entryId } });
      if (!entry) return null;
      const news = entry.place === null ? 'SHORTLISTED' : 'PLACED';
      const idea = Prisma.sql`SELECT id FROM thread WHERE id = ${threadId} AND state = 'VISIBLE'`;
      return {
        ...{ ...telling, threadId, challenge: { id: challengeId, news, version } },
        candidates: Prisma.sql`
          SELECT DISTINCT author.member_id, 'CHALLENGE'::notification_kind, true FROM ${authorsSql(idea)} AS author`,
      };
    }
    case 'challenge.phase_began': {
      if (challenge.state !== 'PUBLISHED' || phaseOf(challenge, new Date()) !== event.payload.phase)
        return null;
      return concerned(db, event, { news: newsOfPhase[event.payload.phase], after });
    }
    case 'challenge.cancelled':
      return concerned(db, event, { news: 'CANCELLED', after });
    case 'challenge.result_published':
      return concerned(db, event, { news: 'RESULT', version: event.payload.version, after });
  }
}

/** In SQL: rows `(member_id)` of whose these ideas are: their authors, and those of what was merged into them and stands. */
function authorsSql(ideas: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT own.author_id AS member_id FROM ${withMergedSql(ideas)} AS part JOIN thread own ON own.id = part.id
    WHERE own.state = 'VISIBLE'
  )`;
}

/**
 * Whoever is in a challenge, follows it or judges it, in the order of their numbers, from after the one who was told
 * last. Whose idea is placed or on the shortlist hears of that alone.
 */
async function concerned(
  db: Reader,
  { payload: { challengeId }, at }: ChallengeEvent,
  { news, version, after }: { news: ChallengeNews; version?: number; after: number },
): Promise<Telling | null> {
  const noted = Prisma.sql`SELECT author.member_id FROM ${authorsSql(notedEntriesSql(challengeId))} AS author`;
  const found = await db.$queryRaw<{ memberId: number }[]>`
    SELECT DISTINCT party.member_id AS "memberId" FROM (
      SELECT t.author_id AS member_id FROM challenge_entry e JOIN thread t ON t.id = e.thread_id
      WHERE e.challenge_id = ${challengeId} AND e.withdrawn_at IS NULL
      UNION ALL
      SELECT member_id FROM challenge_juror WHERE challenge_id = ${challengeId}
      UNION ALL
      SELECT member_id FROM follow
      WHERE kind = 'CHALLENGE' AND subject_id = ${challengeId} AND wanted AND created_at <= ${new Date(at)}
    ) party
    WHERE party.member_id > ${after} AND (${news !== 'RESULT'} OR party.member_id NOT IN (${noted}))
    ORDER BY party.member_id LIMIT ${tellAtOnce}`;
  const last = found.at(-1);
  if (!last) return null;
  return {
    ...{ threadId: null, postId: null, commentId: null, challenge: { id: challengeId, news, version } },
    ...(found.length === tellAtOnce && { goesOnAfter: last.memberId }),
    candidates: Prisma.sql`
      SELECT member_id, 'CHALLENGE'::notification_kind, true
      FROM unnest(${found.map((member) => member.memberId)}::int[]) AS party (member_id)`,
  };
}
