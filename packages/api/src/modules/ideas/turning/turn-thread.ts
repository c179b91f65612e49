import { emit, type ThreadKind } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { demand } from '../../../kernel/refusal.ts';
import {
  lockDuplicates,
  withdrawDuplicateLinks,
  withdrawStandingAcceptance,
  withdrawStandingVerification,
} from '../../answers/index.ts';
import { countThread, kinds, requireThread } from '../../threads/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { ideaMeanings } from '../idea-meanings.ts';
import { requireSpaceFor } from './require-space-for.ts';
import { canTurn } from './turning.policy.ts';
import { withdrawDownVotes } from './withdraw-down-votes.ts';

export type TurnThreadInput = { threadId: number; kind: ThreadKind; categoryId: number };

/**
 * Makes an idea of a thread of another kind, or makes it back. Its posts and their votes stay, its answers are replies;
 * what only the other kind has (an accepted answer, votes down) is withdrawn. What was decided on an idea is kept for
 * when it is one again.
 */
export async function turnThread(context: ActionContext, input: TurnThreadInput): Promise<void> {
  const { db, actor, viewer, now } = context;
  requireWriter(actor, now);
  demandPrivilege(actor, 'turn threads into ideas');
  await db.$transaction(async (tx) => {
    await lockDuplicates(tx);
    const thread = await requireThread(tx, viewer, input.threadId);
    const { id: threadId } = thread;
    const idea = await tx.idea.findUnique({ where: { threadId } });
    const merges = await tx.ideaMerge.count({
      where: { unmergedAt: null, OR: [{ threadId }, { intoId: threadId }] },
    });
    const chosen = await tx.challengeEntry.count({
      where: {
        ...{ threadId, withdrawnAt: null, challenge: { state: { not: 'CANCELLED' } } },
        OR: [{ shortlistedAt: { not: null } }, { place: { not: null } }],
      },
    });
    demand(
      canTurn(
        {
          ...thread,
          isPartOfMerge: merges > 0,
          isShipped: thread.kind === 'IDEA' && idea?.meaning === 'COMPLETED',
          isInChallenge: chosen > 0,
        },
        input.kind,
      ),
    );
    const category = await requireSpaceFor(tx, viewer, { ...input, audience: thread.audience });

    await withdrawStandingAcceptance(tx, { threadId, actorId: actor.id, now });
    const verified = await tx.post.findMany({
      where: { threadId, verifiedAt: { not: null } },
      select: { id: true },
    });
    for (const { id: postId } of verified) {
      await withdrawStandingVerification(tx, { postId, threadId, actorId: actor.id, now });
    }
    await withdrawDuplicateLinks(tx, thread);
    await countThread(tx, thread, -1);
    await tx.post.updateMany({
      where: { threadId, role: { not: 'OPENING' } },
      data: { role: kinds[input.kind].followedBy },
    });
    // One that was an idea before stands where it stood: then it may be one that takes no support.
    const isDecided = input.kind === 'IDEA' && idea !== null && !ideaMeanings[idea.meaning].takesSupport;
    const votingEndedAt = isDecided ? idea.statusAt : null;
    const turned = await tx.thread.update({
      where: { id: threadId },
      data: { kind: input.kind, categoryId: category.id, votingEndedAt },
    });
    await countThread(tx, turned, 1);
    if (input.kind === 'IDEA') {
      const opening = await tx.post.findFirstOrThrow({ where: { threadId, role: 'OPENING' } });
      await withdrawDownVotes(tx, { postId: opening.id, threadId, now });
    }
    await audit(tx, {
      actorId: actor.id,
      action: 'turn thread',
      subject: { kind: 'thread', id: threadId },
      reason: '',
      data: { from: thread.kind, to: input.kind },
    });
    await emit(tx, 'thread.turned', { threadId, actorId: actor.id });
  });
}
