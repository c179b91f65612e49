import {
  type ChallengeNews,
  type ModerationAct,
  type OutboxEvent,
  type PanelNotice,
  Prisma,
  type Reader,
} from '@embassy/database';
import { mentionedHandles } from '../../../kernel/markdown/index.ts';
import { mentionLimit } from '../notification-kinds.ts';
import { challengeNewsOf } from './challenge-news-of.ts';
import { moderationOf } from './moderation-of.ts';
import { panelNoticeOf } from './panel-notice-of.ts';
import { statusChangeOf } from './status-change-of.ts';

/** What is told of an event, and to whom, before it is asked who may read it. */
export type Telling = {
  /** Nothing when it is about the member themselves. */
  threadId: number | null;
  postId: number | null;
  commentId: number | null;
  /** What a moderator did; such a telling reaches whoever wrote it, readable or not, and names no moderator. */
  act?: ModerationAct;
  /** What became of their tier; about nothing that could be read or not. */
  tierChangeId?: number;
  /** By which rulebook their points were counted anew; about nothing that could be read or not either. */
  rescoringVersion?: number;
  /** Badges they were given; the same holds of these. */
  awardIds?: number[];
  /** What was decided of an idea. */
  ideaChangeId?: number;
  /** What of which panel, and of which poll of it, to none but these members; asked who may hear it already. */
  panel?: { notice: PanelNotice; panelId: number; pollId: number | null; memberIds: number[] };
  /**
   * What became of a challenge; whether they may read it is asked of the challenge. What comes with a result is told of
   * the version that it was published in alone: taken back and published anew, it is told anew.
   */
  challenge?: { id: number; news: ChallengeNews; version?: number };
  /** The last member of this part, when there are more to tell than one transaction shall hold. */
  goesOnAfter?: number;
  /** Selects `(member_id, kind, direct)`; direct is what reaches members even in a thread they muted. */
  candidates: Prisma.Sql;
};

/** Who may be concerned by an event; nothing for an event that concerns nobody, or whose subject is gone. */
export async function tellingOf(db: Reader, event: OutboxEvent, after = 0): Promise<Telling | null> {
  const at = new Date(event.at);
  switch (event.name) {
    case 'thread.posted': {
      const { threadId, postId } = event.payload;
      const post = await db.post.findUnique({ where: { id: postId } });
      return (
        post &&
        about({ threadId, postId }, [
          mentions(mentionedHandles(post.markdown)),
          spaceFollowers(threadId, at),
          storeStaff(threadId),
        ])
      );
    }
    case 'post.added': {
      const { threadId, postId } = event.payload;
      const post = await db.post.findUnique({ where: { id: postId } });
      if (!post) return null;
      const kind = post.role === 'ANSWER' ? 'ANSWER' : 'REPLY';
      return about({ threadId, postId }, [
        mentions(mentionedHandles(post.markdown)),
        threadFollowers(threadId, kind, at),
        authorFollowers(post.authorId, kind, at),
      ]);
    }
    case 'post.edited': {
      const { threadId, postId } = event.payload;
      const post = await db.post.findUnique({ where: { id: postId } });
      if (!post) return null;
      const before = await db.revision.findFirst({
        where: { postId, version: { lt: post.version } },
        orderBy: { version: 'desc' },
      });
      const known = new Set(before ? mentionedHandles(before.markdown) : []);
      const added = mentionedHandles(post.markdown).filter((handle) => !known.has(handle));
      return about({ threadId, postId }, [mentions(added, { postId, commentId: null })]);
    }
    case 'comment.added': {
      const { threadId, postId, commentId } = event.payload;
      const comment = await db.comment.findUnique({ where: { id: commentId } });
      return (
        comment &&
        about({ threadId, postId, commentId }, [
          mentions(mentionedHandles(comment.markdown)),
          threadFollowers(threadId, 'COMMENT', at),
        ])
      );
    }
    case 'comment.edited': {
      const { threadId, postId, commentId } = event.payload;
      const comment = await db.comment.findUnique({ where: { id: commentId } });
      return (
        comment &&
        about({ threadId, postId, commentId }, [
          mentions(mentionedHandles(comment.markdown), { postId, commentId }),
        ])
      );
    }
    case 'answer.accepted':
      return solved(db, event.payload, 'ACCEPTED', at);
    case 'answer.verified':
      return solved(db, event.payload, 'VERIFIED', at);
    case 'tier.changed': {
      const { memberId, changeId } = event.payload;
      const candidates = Prisma.sql`SELECT ${memberId}::int, 'TIER'::notification_kind, true`;
      return { threadId: null, postId: null, commentId: null, tierChangeId: changeId, candidates };
    }
    case 'reputation.rescored': {
      const { version, memberIds } = event.payload;
      const candidates = Prisma.sql`
        SELECT id, 'RULES'::notification_kind, true FROM unnest(${memberIds}::int[]) AS member (id)`;
      return { threadId: null, postId: null, commentId: null, rescoringVersion: version, candidates };
    }
    case 'badge.awarded': {
      const { memberId, awardIds } = event.payload;
      const candidates = Prisma.sql`SELECT ${memberId}::int, 'BADGE'::notification_kind, true`;
      return { threadId: null, postId: null, commentId: null, awardIds, candidates };
    }
    case 'panel.invited':
    case 'poll.opened':
    case 'poll.counted':
      return panelNoticeOf(db, event, after);
    case 'idea.status_changed':
      return statusChangeOf(db, event, after);
    case 'challenge.phase_began':
    case 'challenge.juror_invited':
    case 'challenge.cancelled':
    case 'challenge.result_published':
    case 'challenge.entry_placed':
      return challengeNewsOf(db, event, after);
    default:
      return moderationOf(db, event);
  }
}

/*
 * Followers are those who followed when it happened: whoever joins a thread is not told of what they found there.
 */

type Place = { threadId: number; postId?: number; commentId?: number };

function about({ threadId, postId, commentId }: Place, candidates: Prisma.Sql[]): Telling {
  return {
    threadId,
    postId: postId ?? null,
    commentId: commentId ?? null,
    candidates: Prisma.join(candidates, ' UNION ALL '),
  };
}

/** Members with these handles; after an edit only those who were not told of this text before. */
function mentions(
  handles: readonly string[],
  edited?: { postId: number; commentId: number | null },
): Prisma.Sql {
  const named = handles.slice(0, mentionLimit);
  const toldBefore = edited
    ? Prisma.sql`AND NOT EXISTS (SELECT FROM notification n WHERE n.member_id = member.id AND n.kind = 'MENTION'
        AND n.post_id = ${edited.postId} AND n.comment_id IS NOT DISTINCT FROM ${edited.commentId}::int)`
    : Prisma.empty;
  return Prisma.sql`SELECT id, 'MENTION'::notification_kind, true FROM member
    WHERE handle = ANY(${named}::citext[]) ${toldBefore}`;
}

function threadFollowers(
  threadId: number,
  kind: 'ANSWER' | 'REPLY' | 'COMMENT' | 'ACCEPTED' | 'VERIFIED',
  at: Date,
) {
  return Prisma.sql`SELECT member_id, ${kind}::notification_kind, false FROM follow
    WHERE kind = 'THREAD' AND subject_id = ${threadId} AND wanted AND created_at <= ${at}`;
}

function authorFollowers(authorId: number, kind: 'ANSWER' | 'REPLY', at: Date) {
  return Prisma.sql`SELECT member_id, ${kind}::notification_kind, false FROM follow
    WHERE kind = 'MEMBER' AND subject_id = ${authorId} AND wanted AND created_at <= ${at}`;
}

/** Followers of the thread's author, tags, category and the category above it. */
function spaceFollowers(threadId: number, at: Date): Prisma.Sql {
  return Prisma.sql`SELECT f.member_id, 'NEW_THREAD'::notification_kind, false
    FROM thread JOIN category ON category.id = thread.category_id
    CROSS JOIN LATERAL (
      SELECT 'MEMBER'::follow_kind AS kind, thread.author_id AS id
      UNION ALL SELECT 'CATEGORY'::follow_kind, category.id
      UNION ALL SELECT 'CATEGORY'::follow_kind, category.parent_id
      UNION ALL SELECT 'TAG'::follow_kind, tag_id FROM thread_tag WHERE thread_id = thread.id
    ) AS subject
    JOIN follow f ON f.kind = subject.kind AND f.subject_id = subject.id AND f.wanted AND f.created_at <= ${at}
    WHERE thread.id = ${threadId}`;
}

/** Whoever answers for the store that an idea was nominated for. */
function storeStaff(threadId: number): Prisma.Sql {
  return Prisma.sql`SELECT s.member_id, 'NEW_THREAD'::notification_kind, false
    FROM idea i JOIN store_staff s ON s.store_id = i.store_id WHERE i.thread_id = ${threadId}`;
}

/** An answer was found right: its author hears of it, and everyone who waits for one. */
async function solved(
  db: Reader,
  { threadId, postId }: { threadId: number; postId: number },
  kind: 'ACCEPTED' | 'VERIFIED',
  at: Date,
): Promise<Telling | null> {
  const post = await db.post.findUnique({ where: { id: postId } });
  // Withdrawn before we came to tell of it.
  if (!post || (kind === 'ACCEPTED' ? post.acceptedAt : post.verifiedAt) === null) return null;
  return about({ threadId, postId }, [
    Prisma.sql`SELECT ${post.authorId}::int, ${kind}::notification_kind, true`,
    Prisma.sql`SELECT author_id, ${kind}::notification_kind, false FROM thread WHERE id = ${threadId}`,
    threadFollowers(threadId, kind, at),
    Prisma.sql`SELECT member_id, ${kind}::notification_kind, false FROM affected_member WHERE thread_id = ${threadId}`,
  ]);
}
