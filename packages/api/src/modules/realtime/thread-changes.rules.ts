import type { Announcement } from './announcements.rules.ts';
import type { ThreadChange, ThreadNow, Votes } from './change.ts';

export type ThreadAnnouncement = Extract<Announcement, { about: 'thread' }>;

/** What one kind of reader may read of a thread at the moment of a delivery. */
export type Readable = { now: ThreadNow; votes: ReadonlyMap<number, Votes> };

/**
 * What a reader is told of the announcements that were gathered: each kind of change to a post once, with the counts of
 * now. Of a post they may not read they are told only that it was taken down.
 */
export function threadChanges(
  announcements: readonly ThreadAnnouncement[],
  { now, votes }: Readable,
  readerId: number | null,
): ThreadChange[] {
  const changes = new Map<string, ThreadChange>();
  for (const { threadId, kind: happened, postId = null, actorId } of announcements) {
    const postVotes = postId === null ? null : (votes.get(postId) ?? null);
    const readable = postId === null || postVotes !== null;
    if (!readable && happened !== 'POST_STATE') continue;
    const kind = happened !== 'POST_STATE' ? happened : readable ? 'POST_ADDED' : 'POST_REMOVED';
    const isYours = readerId !== null && actorId === readerId;
    const key = `${kind} ${postId}`;
    const before = changes.get(key);
    changes.set(key, {
      about: 'thread',
      kind,
      threadId,
      postId,
      votes: postVotes,
      // Somebody else's part in it is news, whoever else did the same.
      isYours: isYours && (before?.isYours ?? true),
      ...now,
    });
  }
  return [...changes.values()];
}
