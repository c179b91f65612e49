import type { PostRole, ThreadKind } from '@embassy/database';
import { expect, test } from 'vitest';
import type { Actor } from '../../kernel/viewer.ts';
import { canMarkAffected, canVote, canWithdrawVote } from './votes.policy.ts';

const actor = { id: 1, role: 'MEMBER', trust: 1 } as Actor;
const kinds: ThreadKind[] = ['QUESTION', 'TIP', 'IDEA', 'DISCUSSION'];

test.each(kinds)('a down vote on a %s is for questions and their answers', (kind) => {
  const thread = { kind, state: 'VISIBLE', votingEndedAt: null } as const;
  for (const role of ['OPENING', kind === 'QUESTION' ? 'ANSWER' : 'REPLY'] as PostRole[]) {
    const post = { authorId: 2, role, state: 'VISIBLE' } as const;
    expect(canVote(actor, post, thread, 1)).toBeNull();
    expect(canVote(actor, post, thread, -1) === null).toBe(kind === 'QUESTION');
    expect(canVote(actor, { ...post, authorId: 1 }, thread, 1)?.code).toBe('OWN_POST');
    expect(canVote(actor, { ...post, state: 'HIDDEN' }, thread, 1)?.code).toBe('NOT_PERMITTED');
    expect(canVote(actor, post, { ...thread, state: 'DELETED' }, 1)?.code).toBe('NOT_PERMITTED');
  }
});

test.each(kinds)('having the problem of a %s too is for questions of others that stand', (kind) => {
  const thread = { authorId: 2, kind, state: 'VISIBLE' } as const;
  expect(canMarkAffected(actor, thread) === null).toBe(kind === 'QUESTION');
  expect(canMarkAffected(actor, { ...thread, authorId: 1 })).not.toBeNull();
  expect(canMarkAffected(actor, { ...thread, state: 'HIDDEN' })).not.toBeNull();
});

test('an idea that was decided on takes no more support; what was said of it is voted on all the same', () => {
  const thread = { kind: 'IDEA', state: 'VISIBLE', votingEndedAt: new Date(0) } as const;
  const post = { authorId: 2, role: 'OPENING', state: 'VISIBLE' } as const;
  expect(canVote(actor, post, thread, 1)?.code).toBe('CLOSED');
  expect(canVote(actor, { ...post, role: 'REPLY' }, thread, 1)).toBeNull();
});

test('somebody new votes up alone; staff need no tier', () => {
  const thread = { kind: 'QUESTION', state: 'VISIBLE', votingEndedAt: null } as const;
  const post = { authorId: 2, role: 'ANSWER', state: 'VISIBLE' } as const;
  expect(canVote({ ...actor, trust: 0 }, post, thread, 1)).toBeNull();
  expect(canVote({ ...actor, trust: 0 }, post, thread, -1)?.code).toBe('TIER_TOO_LOW');
  expect(canVote({ ...actor, trust: 0, role: 'AGENT' }, post, thread, -1)).toBeNull();
});

test('support for what was merged away is taken back where it is counted', () => {
  const idea = { kind: 'IDEA', votingEndedAt: new Date(), duplicateOfId: 7 } as const;
  expect(canWithdrawVote({ role: 'OPENING' }, idea)).not.toBeNull();
  expect(canWithdrawVote({ role: 'REPLY' }, idea)).toBeNull();
  expect(canWithdrawVote({ role: 'OPENING' }, { ...idea, duplicateOfId: null })).toBeNull();
  expect(canWithdrawVote({ role: 'OPENING' }, { ...idea, kind: 'QUESTION' })).toBeNull();
});
