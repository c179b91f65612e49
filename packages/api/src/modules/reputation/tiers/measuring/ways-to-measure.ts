import { Prisma } from '@embassy/database';
import type { MetricName } from '../../../trust/index.ts';
import { countedVotes } from '../../facts/counted-votes.ts';

/** What is measured over which rows: `m` is the member; `since` the first moment that counts, null for always. */
type WayToMeasure = (since: Date | null) => Prisma.Sql;

const from = (column: string, since: Date | null) =>
  since === null ? Prisma.empty : Prisma.sql`AND ${Prisma.raw(column)} >= ${since}`;

const fromDay = (column: string, since: Date | null) =>
  since === null
    ? Prisma.empty
    : Prisma.sql`AND ${Prisma.raw(column)} >= (${since}::timestamptz AT TIME ZONE 'UTC')::date`;

/** Posts of the member that stand, with the thread each is in. */
const standing = (since: Date | null) => Prisma.sql`
  FROM post p JOIN thread t ON t.id = p.thread_id
  WHERE p.author_id = m.id AND p.state = 'VISIBLE' AND t.state = 'VISIBLE' ${from('p.created_at', since)}`;

const answers = (since: Date | null, more: Prisma.Sql) =>
  Prisma.sql`SELECT count(*) ${standing(since)} AND p.role = 'ANSWER' ${more}`;

/** Threads they began; one that was merged into another is an answer there. */
const openings =
  (kind: 'QUESTION' | 'TIP' | 'IDEA'): WayToMeasure =>
  (since) =>
    Prisma.sql`
    SELECT count(*) FROM thread t WHERE t.author_id = m.id AND t.kind = ${kind}::thread_kind
      AND t.state = 'VISIBLE' AND t.merged_into_id IS NULL ${from('t.created_at', since)}`;

/** Answers to others that somebody found right. */
const helpful = (
  since: Date | null,
) => Prisma.sql`${standing(since)} AND p.role = 'ANSWER' AND t.author_id <> m.id
  AND (p.accepted_at IS NOT NULL OR p.verified_at IS NOT NULL OR ${countedVotes('p').score} > 0)`;

const suspended = Prisma.sql`FROM audit_entry a
  WHERE a.subject_kind = 'member' AND a.subject_id = m.id AND a.action = 'suspend member'`;

const utcDay = (column: string) => Prisma.raw(`(${column} AT TIME ZONE 'UTC')::date`);

/**
 * How each metric is measured of a member `m`, whose standing is `s`. Each reads the rows of one member by an index.
 * Numbers, states and times only: no text that anybody wrote.
 */
export const waysToMeasure: Record<MetricName, WayToMeasure> = {
  reputation: () => Prisma.sql`SELECT coalesce(s.balance, 0)`,
  points: (since) => Prisma.sql`
    SELECT coalesce(sum(e.points), 0) FROM reputation_entry e WHERE e.member_id = m.id ${fromDay('e.day', since)}`,
  acceptedAnswers: (since) =>
    answers(since, Prisma.sql`AND p.accepted_at IS NOT NULL AND t.author_id <> m.id`),
  verifiedAnswers: (since) => answers(since, Prisma.sql`AND p.verified_at IS NOT NULL`),
  membersHelped: (since) => Prisma.sql`
    SELECT count(DISTINCT t.author_id) ${helpful(since)}`,
  newcomersHelped: (since) => Prisma.sql`
    SELECT count(DISTINCT t.author_id) ${standing(since)} AND p.role = 'ANSWER' AND t.author_id <> m.id
      AND NOT EXISTS (SELECT FROM thread earlier WHERE earlier.author_id = t.author_id
        AND (earlier.created_at, earlier.id) < (t.created_at, t.id))`,
  productsHelped: (since) => Prisma.sql`SELECT count(DISTINCT t.product_id) ${helpful(since)}`,
  answersOnOneProduct: (since) => Prisma.sql`
    SELECT coalesce(max(product.answers), 0) FROM (
      SELECT count(*) AS answers ${helpful(since)} AND t.product_id IS NOT NULL GROUP BY t.product_id
    ) product`,
  questions: openings('QUESTION'),
  answers: (since) => answers(since, Prisma.empty),
  tips: openings('TIP'),
  ideas: openings('IDEA'),
  posts: (since) => Prisma.sql`SELECT count(*) ${standing(since)}`,
  comments: (since) => Prisma.sql`
    SELECT count(*) FROM comment c WHERE c.author_id = m.id AND c.state = 'VISIBLE' ${from('c.created_at', since)}`,
  acceptancesGiven: (since) => Prisma.sql`
    SELECT count(*) FROM acceptance g JOIN post p ON p.id = g.post_id
    WHERE g.accepted_by_id = m.id AND g.withdrawn_at IS NULL AND p.author_id <> m.id ${from('g.accepted_at', since)}`,
  editsOfOthers: (since) => Prisma.sql`
    SELECT count(DISTINCT r.post_id) FROM revision r JOIN post p ON p.id = r.post_id
    WHERE r.author_id = m.id AND r.version > 1 AND p.author_id <> m.id AND p.state = 'VISIBLE'
      ${from('r.created_at', since)}`,
  threadsRead: (since) => Prisma.sql`
    SELECT count(*) FROM thread_reading l JOIN thread t ON t.id = l.thread_id
    WHERE l.member_id = m.id AND t.author_id <> m.id ${from('l.seen_until', since)}`,
  follows: () => Prisma.sql`
    SELECT count(*) FROM follow f WHERE f.member_id = m.id AND f.wanted AND f.kind <> 'THREAD'`,
  followers: () => Prisma.sql`
    SELECT count(*) FROM follow f WHERE f.kind = 'MEMBER' AND f.subject_id = m.id AND f.wanted`,
  reportsConfirmed: (since) => Prisma.sql`
    SELECT count(*) FROM report r WHERE r.reporter_id = m.id AND r.state = 'UPHELD' ${from('r.created_at', since)}`,
  votesCast: (since) => Prisma.sql`
    SELECT count(*) FROM vote v WHERE v.member_id = m.id AND v.withdrawn_at IS NULL AND v.carried_from_id IS NULL
      ${from('v.cast_at', since)}`,
  daysActive: (since) => Prisma.sql`
    SELECT count(*) FROM (
      SELECT ${utcDay('p.created_at')} AS day ${standing(since)}
      UNION
      SELECT ${utcDay('c.created_at')} FROM comment c
      WHERE c.author_id = m.id AND c.state = 'VISIBLE' ${from('c.created_at', since)}
      UNION
      SELECT ${utcDay('v.cast_at')} FROM vote v
      WHERE v.member_id = m.id AND v.withdrawn_at IS NULL AND v.carried_from_id IS NULL ${from('v.cast_at', since)}
    ) active`,
  longestBreak: () => Prisma.sql`
    SELECT coalesce(max(gap.days), 0) FROM (
      SELECT written.day - lag(written.day) OVER (ORDER BY written.day) AS days
      FROM (SELECT DISTINCT ${utcDay('p.created_at')} AS day ${standing(null)}) written
    ) gap`,
  accountAge: () => Prisma.sql`SELECT floor(extract(epoch FROM measured.at - m.joined_at) / 86400)`,
  suspended: () => Prisma.sql`SELECT coalesce(m.suspended_until > measured.at, FALSE)::int`,
  suspensions: (since) => Prisma.sql`SELECT count(*) ${suspended} ${from('a.created_at', since)}`,
  upheldReports: (since) => Prisma.sql`
    SELECT count(DISTINCT f.post_id) FROM reputation_fact f
    WHERE f.author_id = m.id AND f.kind = 'UPHELD_REPORT' ${fromDay('f.day', since)}
      AND NOT EXISTS (SELECT FROM reputation_fact w WHERE w.withdraws_id = f.id)`,
};
