import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { checkText } from '../../../kernel/check-text.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { demand } from '../../../kernel/refusal.ts';
import { lockDuplicates, repointDuplicates } from '../../answers/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { duplicateStatus, reasonLengths } from '../idea-meanings.ts';
import { shipAnew } from '../shipping/ship-anew.ts';
import { carryFollowers, carrySupport } from './carry-support.ts';
import { canMergeIdeas } from './merging.policy.ts';
import { requireTwoIdeas } from './require-two-ideas.ts';

export type MergeIdeaInput = { threadId: number; intoThreadId: number; reason: string };

/**
 * Merges an idea into another. It stays where it is with its replies, takes no more of them and says where it went;
 * its supporters, its author and its followers are counted for the other as well, each once. What it was before is
 * kept: `unmergeIdea` restores it.
 */
export async function mergeIdea(context: ActionContext, input: MergeIdeaInput): Promise<void> {
  const { db, actor, viewer, now } = context;
  requireWriter(actor, now);
  demandPrivilege(actor, 'merge ideas');
  const reason = input.reason.trim();
  const issues = checkText('reason', reason, { minimum: 3, maximum: reasonLengths.most });
  if (issues.length > 0) throw new Invalid(issues);
  await db.$transaction(async (tx) => {
    await lockDuplicates(tx);
    const { from, into } = await requireTwoIdeas(tx, viewer, input.threadId, input.intoThreadId);
    const standing = await tx.ideaMerge.findMany({
      where: { threadId: { in: [from.id, into.id] }, unmergedAt: null },
      select: { threadId: true },
    });
    const isMerged = (id: number) => standing.some(({ threadId }) => threadId === id);
    demand(canMergeIdeas({ ...from, isMerged: isMerged(from.id) }, { ...into, isMerged: isMerged(into.id) }));

    const idea = await tx.idea.findUniqueOrThrow({ where: { threadId: from.id } });
    const { statusKey, statusAt, reason: statusReason } = idea;
    const { votingEndedAt, closedAt, closedReason } = from;
    await tx.ideaMerge.create({
      data: {
        ...{ threadId: from.id, intoId: into.id, reason, mergedById: actor.id, mergedAt: now },
        ...{ statusKey, statusReason, statusAt, votingEndedAt, closedAt, closedReason },
      },
    });
    await tx.thread.update({
      where: { id: from.id },
      data: { duplicateOfId: into.id, votingEndedAt: votingEndedAt ?? now, closedAt: closedAt ?? now },
    });
    await tx.threadLink.createMany({
      data: [{ fromId: from.id, toId: into.id, kind: 'DUPLICATE', createdAt: now }],
      skipDuplicates: true,
    });
    await repointDuplicates(tx, { below: from.id, from: from.id, to: into.id });
    const status = await tx.ideaStatus.findUniqueOrThrow({ where: { key: duplicateStatus } });
    await tx.idea.update({
      where: { threadId: from.id },
      data: { statusKey: status.key, meaning: status.meaning, reason, statusAt: now, roadmap: null },
    });
    const { id: changeId } = await tx.ideaChange.create({
      data: {
        ...{ threadId: from.id, fromKey: statusKey, toKey: status.key },
        ...{ reason, changedById: actor.id, at: now },
      },
      select: { id: true },
    });
    const merge = { fromId: from.id, intoId: into.id, mergedAt: now };
    await carrySupport(tx, merge);
    await carryFollowers(tx, merge, now);
    await shipAnew(tx, from.id, { actorId: actor.id, now });
    await shipAnew(tx, into.id, { actorId: actor.id, now });
    await audit(tx, {
      actorId: actor.id,
      action: 'merge idea',
      subject: { kind: 'thread', id: from.id },
      reason,
      data: { intoThreadId: into.id },
    });
    await emit(tx, 'idea.merged', { threadId: from.id, intoThreadId: into.id, actorId: actor.id });
    await emit(tx, 'idea.status_changed', { changeId, threadId: from.id, actorId: actor.id, tells: 'ALL' });
  });
}
