import { Prisma } from '@embassy/database';
import { countedVotes } from '../../reputation/index.ts';
import type { PostMetricName } from '../../trust/index.ts';

const opening = (kind: 'QUESTION' | 'TIP' | 'IDEA' | 'DISCUSSION') =>
  Prisma.sql`(p.role = 'OPENING' AND t.kind = ${kind}::thread_kind)`;

const ofOpening = (number: Prisma.Sql) =>
  Prisma.sql`(CASE WHEN p.role = 'OPENING' THEN ${number} ELSE 0 END)`;

const daysBetween = (earlier: Prisma.Sql, later: Prisma.Sql) =>
  Prisma.sql`floor(extract(epoch FROM ${later} - ${earlier}) / 86400)`;

/** Whether it is the first that anybody else wrote in the thread and that stands. */
const first = Prisma.sql`(p.role <> 'OPENING' AND p.author_id <> t.author_id AND NOT EXISTS (
  SELECT FROM post e WHERE e.thread_id = t.id AND e.role <> 'OPENING' AND e.state = 'VISIBLE'
    AND e.author_id <> t.author_id AND (e.created_at, e.id) < (p.created_at, p.id)))`;

/** Votes that were found to be arranged stand in a score that readers see, and earn nothing. */
const counted = countedVotes('p');

const acceptedByOther = Prisma.sql`(p.accepted_at IS NOT NULL AND p.author_id <> t.author_id)`;

/**
 * How each metric is measured of a post `p` in its thread `t`: numbers, or true and false. Nothing anybody wrote is read.
 * Each reads the rows of one post or thread by an index.
 */
export const waysToMeasurePosts: Record<PostMetricName, Prisma.Sql> = {
  isQuestion: opening('QUESTION'),
  isTip: opening('TIP'),
  isIdea: opening('IDEA'),
  isDiscussion: opening('DISCUSSION'),
  isAnswer: Prisma.sql`(p.role = 'ANSWER')`,
  isReply: Prisma.sql`(p.role = 'REPLY')`,
  score: counted.score,
  votesUp: counted.up,
  votesDown: counted.down,
  comments: Prisma.sql`p.comment_count`,
  accepted: acceptedByOther,
  verified: Prisma.sql`(p.verified_at IS NOT NULL)`,
  minutesToAcceptance: Prisma.sql`(CASE WHEN ${acceptedByOther}
    THEN greatest(floor(extract(epoch FROM p.accepted_at - t.created_at) / 60), 0) ELSE 0 END)`,
  firstAnswer: first,
  daysWaited: Prisma.sql`(CASE WHEN ${first}
    THEN greatest(${daysBetween(Prisma.sql`t.created_at`, Prisma.sql`p.created_at`)}, 0) ELSE 0 END)`,
  daysQuiet: Prisma.sql`(CASE WHEN p.role = 'OPENING' THEN 0 ELSE coalesce((
    SELECT ${daysBetween(Prisma.sql`e.created_at`, Prisma.sql`p.created_at`)} FROM post e
    WHERE e.thread_id = t.id AND e.state = 'VISIBLE' AND e.created_at < p.created_at
    ORDER BY e.created_at DESC LIMIT 1), 0) END)`,
  askedByNewcomer: Prisma.sql`(p.role <> 'OPENING' AND p.author_id <> t.author_id AND NOT EXISTS (
    SELECT FROM thread o WHERE o.author_id = t.author_id AND (o.created_at, o.id) < (t.created_at, t.id)))`,
  ownThread: Prisma.sql`(p.role <> 'OPENING' AND p.author_id = t.author_id)`,
  threadScore: Prisma.sql`(SELECT ${countedVotes('opening').score} FROM post opening
    WHERE opening.thread_id = t.id AND opening.role = 'OPENING')`,
  others: ofOpening(Prisma.sql`(
    SELECT count(DISTINCT e.author_id) FROM post e
    WHERE e.thread_id = t.id AND e.state = 'VISIBLE' AND e.author_id <> t.author_id)`),
  affected: ofOpening(Prisma.sql`t.affected_count`),
  views: ofOpening(Prisma.sql`t.view_count`),
  daysOfHelp: Prisma.sql`coalesce((
    SELECT greatest(${daysBetween(Prisma.sql`p.created_at`, Prisma.sql`max(v.cast_at)`)}, 0) FROM vote v
    WHERE v.post_id = p.id AND v.value > 0 AND v.withdrawn_at IS NULL), 0)`,
};
