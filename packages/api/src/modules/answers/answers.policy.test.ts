import type { PostRole, Role, ThreadKind } from '@embassy/database';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor } from '../../kernel/viewer.ts';
import { canAccept, canVerify } from './answers.policy.ts';

const situation = fc.record({
  actorId: fc.constantFrom(1, 2),
  authorRole: fc.constantFrom<Role>('MEMBER', 'AGENT'),
  actorRole: fc.constantFrom<Role>('MEMBER', 'AGENT', 'PRODUCT_TEAM', 'MODERATOR', 'ADMIN'),
  kind: fc.constantFrom<ThreadKind>('QUESTION', 'TIP', 'IDEA', 'DISCUSSION'),
  role: fc.constantFrom<PostRole>('OPENING', 'ANSWER', 'REPLY'),
  state: fc.constantFrom('VISIBLE', 'HIDDEN', 'DELETED'),
  threadState: fc.constantFrom('VISIBLE', 'HIDDEN', 'DELETED'),
  locked: fc.boolean(),
});

test('the asker alone accepts, staff alone verify, and only an answer that stands', () => {
  fc.assert(
    fc.property(situation, ({ actorId, actorRole, kind, role, state, threadState, locked, authorRole }) => {
      const actor = { id: actorId, role: actorRole } as Actor;
      const post = { role, state, author: { id: 7, role: authorRole } } as const;
      const thread = {
        kind,
        state: threadState,
        authorId: 1,
        lockedAt: locked ? new Date(0) : null,
      } as const;
      const takes =
        kind === 'QUESTION' && role === 'ANSWER' && state === 'VISIBLE' && threadState === 'VISIBLE';
      expect(canAccept(actor, post, thread) === null).toBe(takes && actorId === 1 && !locked);
      const stands = state === 'VISIBLE' && threadState === 'VISIBLE';
      // What the brand answers to an idea, its own people have written. (An idea has no answers, nor a question replies.)
      const toIdea = kind === 'IDEA' && role === 'REPLY' && authorRole !== 'MEMBER' && stands;
      if (role === (kind === 'QUESTION' ? 'REPLY' : 'ANSWER')) return;
      // Who answers for the store that it was nominated for does the same there, with a reply of one of them.
      const stores = new Set([actorId, 7]);
      const toNomination = kind === 'IDEA' && role === 'REPLY' && stands;
      expect(canVerify(actor, post, thread, stores) === null).toBe(
        toNomination || ((takes || toIdea) && actorRole !== 'MEMBER'),
      );
      expect(canVerify(actor, post, thread, new Set([8])) === null).toBe(
        (takes || toIdea) && actorRole !== 'MEMBER',
      );
      expect(canVerify(actor, post, thread) === null).toBe((takes || toIdea) && actorRole !== 'MEMBER');
    }),
    { numRuns: 500 },
  );
});
