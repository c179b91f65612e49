import type { OutboxEvent } from '@embassy/database';
import { describe, expect, test } from 'vitest';
import { announcementsOf, mostMembers } from './announcements.rules.ts';
import { type ThreadAnnouncement, threadChanges } from './thread-changes.rules.ts';

const now = { answerCount: 2, affectedCount: 0, lastActivityAt: new Date(0) };
const readable = { now, votes: new Map([[7, { upCount: 3, downCount: 1 }]]) };
const of = (kind: ThreadAnnouncement['kind'], more: Partial<ThreadAnnouncement> = {}) =>
  ({ about: 'thread', threadId: 1, kind, ...more }) as ThreadAnnouncement;

describe('what a reader is told', () => {
  test('is each change to a post once, with the counts of now', () => {
    const votes = of('VOTES', { postId: 7, actorId: 5 });
    expect(threadChanges([votes, votes, of('COMMENTS', { postId: 7 })], readable, null)).toMatchObject([
      { kind: 'VOTES', postId: 7, votes: { upCount: 3, downCount: 1 }, answerCount: 2 },
      { kind: 'COMMENTS', postId: 7 },
    ]);
  });

  test('is nothing about a post they may not read, but that it was taken down', () => {
    const all = (['POST_ADDED', 'POST_EDITED', 'COMMENTS', 'VOTES', 'STANDING', 'POST_STATE'] as const).map(
      (kind) => of(kind, { postId: 8 }),
    );
    expect(threadChanges(all, readable, null)).toMatchObject([
      { kind: 'POST_REMOVED', postId: 8, votes: null },
    ]);
  });

  test('is that a post was brought back', () => {
    const [change] = threadChanges([of('POST_STATE', { postId: 7 })], readable, null);
    expect(change).toMatchObject({ kind: 'POST_ADDED', postId: 7 });
  });

  test('is theirs only when nobody else had a part in it', () => {
    const own = of('COMMENTS', { postId: 7, actorId: 5 });
    const other = of('COMMENTS', { postId: 7, actorId: 6 });
    const isYours = (...all: ThreadAnnouncement[]) => threadChanges(all, readable, 5)[0]!.isYours;
    expect([isYours(own), isYours(own, own), isYours(own, other), isYours(other, own)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(threadChanges([of('THREAD')], readable, null)[0]!.isYours).toBe(false);
  });
});

test('an announcement never has more bytes than PostgreSQL takes', () => {
  const memberIds = Array.from({ length: 1_234 }, (_, n) => 2_147_483_647 - n);
  const event: OutboxEvent = { eventId: '1', name: 'inbox.changed', payload: { memberIds }, at: '' };
  const announcements = announcementsOf(event);
  expect(announcements).toHaveLength(3);
  expect(announcements.flatMap((one) => (one.about === 'inbox' ? one.memberIds : []))).toEqual(memberIds);
  expect(memberIds.length).toBeGreaterThan(mostMembers);
  for (const one of announcements) expect(Buffer.byteLength(JSON.stringify(one))).toBeLessThan(8_000);
});

test('a merge is told in both threads', () => {
  const payload = { threadId: 1, intoThreadId: 2, actorId: 3 };
  const event: OutboxEvent = { eventId: '1', name: 'thread.merged', payload, at: '' };
  expect(announcementsOf(event)).toMatchObject([{ threadId: 1 }, { threadId: 2 }]);
});
