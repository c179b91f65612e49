import {
  type ContentState,
  type ModerationAct,
  type OutboxEvent,
  Prisma,
  type Reader,
} from '@embassy/database';
import type { Telling } from './telling-of.ts';

const actOf: Record<ContentState, ModerationAct> = {
  VISIBLE: 'RESTORED',
  HIDDEN: 'HIDDEN',
  DELETED: 'DELETED',
};

const acts = {
  'thread.moved': 'MOVED',
  'thread.merged': 'MERGED',
  'thread.closed': 'CLOSED',
  'thread.reopened': 'REOPENED',
  'thread.locked': 'LOCKED',
  'thread.unlocked': 'UNLOCKED',
  'thread.turned': 'TURNED',
  'thread.split': 'SPLIT',
} as const satisfies Partial<Record<OutboxEvent['name'], ModerationAct>>;

const membershipActs = {
  'member.suspended': 'SUSPENDED',
  'member.unsuspended': 'UNSUSPENDED',
} as const satisfies Partial<Record<OutboxEvent['name'], ModerationAct>>;

const votingActs = {
  'votes.discounted': { GIVEN: 'VOTES_GIVEN_DISCOUNTED', RECEIVED: 'VOTES_RECEIVED_DISCOUNTED' },
  'votes.restored': { GIVEN: 'VOTES_GIVEN_COUNT_AGAIN', RECEIVED: 'VOTES_RECEIVED_COUNT_AGAIN' },
} as const satisfies Partial<Record<OutboxEvent['name'], Record<string, ModerationAct>>>;

/** What somebody else did with a member's thread, post or comment, for its author alone, or with themselves. */
export async function moderationOf(db: Reader, event: OutboxEvent): Promise<Telling | null> {
  switch (event.name) {
    case 'thread.moved':
    case 'thread.merged':
    case 'thread.closed':
    case 'thread.reopened':
    case 'thread.locked':
    case 'thread.unlocked':
    case 'thread.turned':
    case 'thread.split': {
      const { threadId } = event.payload;
      const thread = await db.thread.findUnique({ where: { id: threadId } });
      return thread && toAuthor(thread.authorId, acts[event.name], { threadId });
    }
    case 'idea.unmerged': {
      // Whoever the other idea is of; the one that was taken out tells for itself where it stands.
      const { intoThreadId, tells } = event.payload;
      if (tells === 'NOBODY') return null;
      const thread = await db.thread.findUnique({ where: { id: intoThreadId } });
      return thread && toAuthor(thread.authorId, 'UNMERGED', { threadId: thread.id });
    }
    case 'thread.state_changed': {
      const { threadId } = event.payload;
      const thread = await db.thread.findUnique({ where: { id: threadId } });
      return thread && toAuthor(thread.authorId, actOf[thread.state], { threadId });
    }
    case 'post.state_changed': {
      const { threadId, postId } = event.payload;
      const post = await db.post.findUnique({ where: { id: postId } });
      return post && toAuthor(post.authorId, actOf[post.state], { threadId, postId });
    }
    case 'comment.state_changed': {
      const { threadId, postId, commentId } = event.payload;
      const comment = await db.comment.findUnique({ where: { id: commentId } });
      return comment && toAuthor(comment.authorId, actOf[comment.state], { threadId, postId, commentId });
    }
    case 'member.suspended':
    case 'member.unsuspended':
      return toAuthor(event.payload.memberId, membershipActs[event.name], { threadId: null });
    case 'votes.discounted':
    case 'votes.restored': {
      const { memberId, side } = event.payload;
      return toAuthor(memberId, votingActs[event.name][side], { threadId: null });
    }
    default:
      return null;
  }
}

function toAuthor(
  authorId: number,
  act: ModerationAct,
  { threadId, postId, commentId }: { threadId: number | null; postId?: number; commentId?: number },
): Telling {
  return {
    threadId,
    postId: postId ?? null,
    commentId: commentId ?? null,
    act,
    candidates: Prisma.sql`SELECT ${authorId}::int, 'MODERATION'::notification_kind, true`,
  };
}
