import type { OutboxEvent } from '@embassy/database';

/** What happened to a thread, as its readers' pages care for it. */
export type ThreadChangeKind =
  | 'POST_ADDED'
  | 'POST_EDITED'
  | 'POST_STATE'
  | 'COMMENTS'
  | 'VOTES'
  | 'STANDING'
  | 'THREAD';

/** What web processes tell each other. Ids only: it passes no access. */
export type Announcement =
  | {
      about: 'thread';
      threadId: number;
      kind: ThreadChangeKind;
      postId?: number;
      actorId?: number;
    }
  | { about: 'inbox'; memberIds: number[] }
  | { about: 'standing'; memberIds: number[] };

/** Ids in one announcement: PostgreSQL takes 8,000 bytes. */
export const mostMembers = 500;

/** What is announced of an event. */
export function announcementsOf(event: OutboxEvent): Announcement[] {
  switch (event.name) {
    case 'post.added':
      return [ofPost('POST_ADDED', event.payload)];
    case 'post.edited':
      return [ofPost('POST_EDITED', event.payload)];
    case 'post.state_changed':
      return [ofPost('POST_STATE', event.payload)];
    case 'comment.added':
    case 'comment.edited':
    case 'comment.state_changed':
      return [ofPost('COMMENTS', event.payload)];
    case 'vote.cast':
    case 'vote.withdrawn':
      return [ofPost('VOTES', event.payload)];
    case 'answer.accepted':
    case 'acceptance.withdrawn':
    case 'answer.verified':
    case 'verification.withdrawn':
      return [ofPost('STANDING', event.payload)];
    case 'thread.edited':
    case 'thread.state_changed':
    case 'thread.moved':
    case 'thread.turned':
    case 'thread.locked':
    case 'thread.unlocked':
    case 'thread.closed':
    case 'thread.reopened':
    case 'idea.status_changed':
    case 'idea.credited':
    case 'duplicate.linked':
    case 'duplicate.unlinked':
    case 'affected.marked':
    case 'affected.unmarked':
      return [ofThread(event.payload)];
    case 'thread.merged':
    case 'idea.merged':
    case 'idea.unmerged':
      return [
        ofThread(event.payload),
        ofThread({ threadId: event.payload.intoThreadId, actorId: event.payload.actorId }),
      ];
    case 'thread.split':
      return [ofThread({ threadId: event.payload.fromThreadId, actorId: event.payload.actorId })];
    case 'inbox.changed':
      return chunks(event.payload.memberIds, mostMembers).map((memberIds) => ({ about: 'inbox', memberIds }));
    case 'reputation.changed':
    case 'tier.changed':
      return [{ about: 'standing', memberIds: [event.payload.memberId] }];
    default:
      return [];
  }
}

type Place = { threadId: number; postId: number; actorId: number };

function ofPost(kind: ThreadChangeKind, { threadId, postId, actorId }: Place): Announcement {
  return { about: 'thread', threadId, kind, postId, actorId };
}

function ofThread({ threadId, actorId }: Omit<Place, 'postId'>): Announcement {
  return { about: 'thread', threadId, kind: 'THREAD', actorId };
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size));
}
