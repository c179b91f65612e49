import type { ThreadChangeKind } from './announcements.rules.ts';

/** How a thread stands: what its page shows in numbers. */
export type ThreadNow = { answerCount: number; affectedCount: number; lastActivityAt: Date };

/** The votes on a post. */
export type Votes = { upCount: number; downCount: number };

/** Something about the thread that somebody looks at. */
export type ThreadChange = ThreadNow & {
  about: 'thread';
  kind: 'NOW' | 'POST_REMOVED' | Exclude<ThreadChangeKind, 'POST_STATE'>;
  threadId: number;
  postId: number | null;
  votes: Votes | null;
  isYours: boolean;
};

/** What a stream carries. Numbers and kinds: the words are read anew, through access. */
export type Change =
  | ThreadChange
  | { about: 'inbox'; unreadCount: number }
  | { about: 'standing'; points: number; tier: string | null }
  | { about: 'missed' };
