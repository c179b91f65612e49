import type { Role } from '@embassy/database';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/viewer.ts';
import {
  canAddTo,
  canComment,
  canDeleteComment,
  canDeletePost,
  canEdit,
  canUndelete,
} from './threads.policy.ts';

const at = new Date('2026-01-01T00:00:00Z');
const actor = (id: number, role: Role = 'MEMBER'): Actor => ({
  id,
  handle: `member-${id}`,
  displayName: `Member ${id}`,
  role,
  trust: 0,
  seesGames: true,
  locale: 'en',
  timeZone: 'UTC',
  readingLanguages: [],
  panelIds: [],
  mayPost: true,
  suspendedUntil: null,
  sessionId: 's',
});
const author = actor(1);
const other = actor(2);
const agent = actor(3, 'AGENT');
const moderator = actor(4, 'MODERATOR');

const thread = { state: 'VISIBLE', lockedAt: null, closedAt: null, mergedIntoId: null } as const;
const locked = { ...thread, lockedAt: at };
const post = {
  authorId: 1,
  role: 'ANSWER',
  state: 'VISIBLE',
  stateById: null,
  acceptedAt: null,
  verifiedAt: null,
  answeredByOthers: false,
} as const;

describe('threads’ policies', () => {
  test('nothing is added where it is locked, closed or merged; moderators may, but not to what was merged away', () => {
    expect(canAddTo(other, thread)).toBeNull();
    expect(canAddTo(other, locked)?.code).toBe('LOCKED');
    expect(canAddTo(agent, { ...thread, closedAt: at })?.code).toBe('CLOSED');
    expect(canAddTo(moderator, { ...locked, closedAt: at })).toBeNull();
    expect(canAddTo(moderator, { ...thread, mergedIntoId: 5 })?.code).toBe('CLOSED');
    expect(canComment(moderator, { state: 'HIDDEN' }, thread)?.code).toBe('NOT_PERMITTED');
  });

  test('authors edit their own while it stands and is not locked; moderators always', () => {
    expect(canEdit(author, post, thread)).toBeNull();
    expect(canEdit(author, post, locked)?.code).toBe('LOCKED');
    expect(canEdit(author, { ...post, state: 'HIDDEN' }, thread)?.code).toBe('NOT_PERMITTED');
    expect(canEdit(other, post, thread)?.code).toBe('NOT_PERMITTED');
    expect(canEdit(agent, post, thread)?.code).toBe('NOT_PERMITTED');
    expect(canEdit(moderator, { ...post, state: 'HIDDEN' }, locked)).toBeNull();
  });

  test('authors delete what nobody else builds on; nobody deletes what was accepted or verified', () => {
    expect(canDeletePost(author, post, thread)).toBeNull();
    expect(canDeletePost(author, { ...post, role: 'OPENING', answeredByOthers: true }, thread)?.code).toBe(
      'NOT_PERMITTED',
    );
    expect(canDeletePost(moderator, { ...post, role: 'OPENING', answeredByOthers: true }, locked)).toBeNull();
    for (const who of [author, moderator]) {
      expect(canDeletePost(who, { ...post, acceptedAt: at }, thread)?.code).toBe('NOT_PERMITTED');
      expect(canDeletePost(who, { ...post, verifiedAt: at }, thread)?.code).toBe('NOT_PERMITTED');
    }
    expect(canDeletePost(other, post, thread)?.code).toBe('NOT_PERMITTED');
    expect(canDeletePost(author, post, locked)?.code).toBe('LOCKED');
    expect(canDeleteComment(author, post, thread)).toBeNull();
    expect(canDeleteComment(agent, post, thread)?.code).toBe('NOT_PERMITTED');
    expect(canDeleteComment(author, post, locked)?.code).toBe('LOCKED');
  });

  test('whoever deleted brings back; what was hidden has another way', () => {
    const byAuthor = { state: 'DELETED', stateById: 1 } as const;
    const byModerator = { state: 'DELETED', stateById: 4 } as const;
    expect(canUndelete(author, byAuthor, thread)).toBeNull();
    expect(canUndelete(author, byModerator, thread)?.code).toBe('NOT_PERMITTED');
    expect(canUndelete(author, byAuthor, locked)?.code).toBe('LOCKED');
    expect(canUndelete(moderator, byAuthor, locked)).toBeNull();
    expect(canUndelete(moderator, { state: 'HIDDEN', stateById: 4 }, thread)?.code).toBe('NOT_PERMITTED');
  });
});
