import { emit, type IdeaTelling } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { checkText } from '../../../kernel/check-text.ts';
import { Invalid, NotAllowed } from '../../../kernel/errors/index.ts';
import { lockDuplicates, withdrawDuplicateLinks } from '../../answers/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { duplicateStatus, reasonLengths } from '../idea-meanings.ts';
import { shipAnew } from '../shipping/ship-anew.ts';
import { roadmapOf } from '../shipping/shipping.rules.ts';
import { carryFollowers, carrySupport, returnFollowers, returnSupport } from './carry-support.ts';
import { requireTwoIdeas } from './require-two-ideas.ts';

export type UnmergeIdeaInput = {
  threadId: number;
  reason: string;
  /** Who is told; the author, supporters and followers when nothing is said. */
  tells?: IdeaTelling | null;
};

/**
 * Takes a merge back. The idea stands again where it stood, with the supporters it had; the other one keeps its own and
 * those who came to it since. Who was counted for it by two merged ideas still is by the one that remains.
 */
export async function unmergeIdea(context: ActionContext, input: UnmergeIdeaInput): Promise<void> {
  const { db, actor, viewer, now } = context;
  requireWriter(actor, now);
  demandPrivilege(actor, 'merge ideas');
  const reason = input.reason.trim();
  const issues = checkText('reason', reason, { minimum: 3, maximum: reasonLengths.most });
  if (issues.length > 0) throw new Invalid(issues);
  await db.$transaction(async (tx) => {
    await lockDuplicates(tx);
    const merge = await tx.ideaMerge.findFirst({ where: { threadId: input.threadId, unmergedAt: null } });
    const intoId = merge?.intoId ?? input.threadId;
    const { from } = await requireTwoIdeas(tx, viewer, input.threadId, intoId);
    if (!merge) throw new NotAllowed('NOT_PERMITTED', 'It was not merged into another.');
    const above = await tx.ideaMerge.count({ where: { threadId: intoId, unmergedAt: null } });
    if (above > 0) {
      throw new NotAllowed(
        'NOT_PERMITTED',
        'The idea that it went into was merged itself: take that back first.',
      );
    }

    await tx.ideaMerge.update({
      where: { id: merge.id },
      data: { unmergedById: actor.id, unmergedAt: now },
    });
    await withdrawDuplicateLinks(tx, from);
    await tx.thread.update({
      where: { id: from.id },
      data: {
        votingEndedAt: merge.votingEndedAt,
        closedAt: merge.closedAt,
        closedReason: merge.closedReason,
      },
    });
    const status = await tx.ideaStatus.findUniqueOrThrow({ where: { key: merge.statusKey } });
    const { horizon } = await tx.idea.findUniqueOrThrow({ where: { threadId: from.id } });
    await tx.idea.update({
      where: { threadId: from.id },
      data: {
        statusKey: status.key,
        meaning: status.meaning,
        reason: merge.statusReason,
        statusAt: merge.statusAt,
        roadmap: roadmapOf(status, horizon),
      },
    });
    const { id: changeId } = await tx.ideaChange.create({
      data: {
        ...{ threadId: from.id, fromKey: duplicateStatus, toKey: status.key },
        ...{ reason, changedById: actor.id, at: now },
      },
      select: { id: true },
    });
    await returnSupport(tx, { fromId: from.id, intoId });
    await returnFollowers(tx, { fromId: from.id, intoId });
    const remaining = await tx.ideaMerge.findMany({
      where: { intoId, unmergedAt: null },
      orderBy: { id: 'asc' },
    });
    for (const { threadId: fromId, mergedAt } of remaining) {
      await carrySupport(tx, { fromId, intoId, mergedAt });
      await carryFollowers(tx, { fromId, intoId }, now);
    }
    await shipAnew(tx, from.id, { actorId: actor.id, now });
    await shipAnew(tx, intoId, { actorId: actor.id, now });
    await audit(tx, {
      actorId: actor.id,
      action: 'unmerge idea',
      subject: { kind: 'thread', id: from.id },
      reason,
      data: { intoThreadId: intoId },
    });
    const tells = input.tells ?? 'ALL';
    await emit(tx, 'idea.status_changed', { changeId, threadId: from.id, actorId: actor.id, tells });
    await emit(tx, 'idea.unmerged', { threadId: from.id, intoThreadId: intoId, actorId: actor.id, tells });
  });
}
