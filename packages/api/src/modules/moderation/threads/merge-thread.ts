import { emit, type Thread } from '@embassy/database';
import type { ActionContext } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { demand } from '../../../kernel/refusal.ts';
import { lockDuplicates, withdrawDuplicateLinks, withdrawStandingAcceptance } from '../../answers/index.ts';
import { countThread, requireThread } from '../../threads/index.ts';
import { demandModerator } from '../demand-moderator.ts';
import { carryMembers } from './carry-members.ts';
import { carryPosts } from './carry-posts.ts';
import { canMerge } from './merge.policy.ts';

export type MergeThreadInput = { threadId: number; intoThreadId: number; reason: string };

/**
 * Merges a thread into another of the same kind and audience. Its posts go over with their votes and comments, the
 * opening one as an answer or a reply that says where it comes from; followers and those affected go along, and the
 * old address leads to the new one. There is no way back: it would have to guess whose later answers belong where.
 */
export async function mergeThread(context: ActionContext, input: MergeThreadInput): Promise<void> {
  const reason = demandModerator(context, 'moderate content', input.reason);
  const { db, actor, viewer, now } = context;
  await db.$transaction(async (tx) => {
    await lockDuplicates(tx);
    // In the order of ids, so that two merges of the same threads do not wait for each other in a ring.
    const found = new Map<number, Thread>();
    for (const id of [input.threadId, input.intoThreadId].sort((a, b) => a - b)) {
      found.set(id, await requireThread(tx, viewer, id));
    }
    const from = found.get(input.threadId)!;
    let into = found.get(input.intoThreadId)!;
    demand(canMerge(from, into));

    await withdrawStandingAcceptance(tx, { threadId: from.id, actorId: actor.id, now });
    await withdrawDuplicateLinks(tx, from);
    if (into.duplicateOfId === from.id) {
      await withdrawDuplicateLinks(tx, into);
      into = { ...into, duplicateOfId: null };
    }
    await countThread(tx, from, -1);
    const mergedPostId = await carryPosts(tx, from, into);
    await carryMembers(tx, from, into);
    await tx.thread.update({
      where: { id: from.id },
      data: {
        mergedIntoId: into.id,
        mergedPostId,
        score: 0,
        answerCount: 0,
        affectedCount: 0,
        viewCount: 0,
        verifiedAt: null,
      },
    });
    await audit(tx, {
      actorId: actor.id,
      action: 'merge thread',
      subject: { kind: 'thread', id: from.id },
      reason,
      data: { intoThreadId: into.id },
    });
    await emit(tx, 'thread.merged', { threadId: from.id, intoThreadId: into.id, actorId: actor.id });
  });
}
