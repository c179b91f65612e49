import { emit, type IdeaTelling, type Transaction } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { audit } from '../../kernel/audit.ts';
import { Invalid, NotAllowed } from '../../kernel/errors/index.ts';
import { answersFor, decidesForStore } from '../stores/index.ts';
import { requireThread } from '../threads/index.ts';
import { demandPrivilege } from '../trust/index.ts';
import { ideaMeanings } from './idea-meanings.ts';
import { shipAnew } from './shipping/ship-anew.ts';
import { roadmapOf } from './shipping/shipping.rules.ts';
import { checkStatusChange } from './status-change.rules.ts';

export type SetIdeaStatusInput = {
  threadId: number;
  statusKey: string;
  reason?: string | null;
  /** Who is told; the author, supporters and followers when nothing is said. */
  tells?: IdeaTelling | null;
  /** Where it is on the roadmap, whatever its status says; null as the status says, and what it was when absent. */
  horizon?: 'NOW' | 'NEXT' | 'LATER' | null;
};

/**
 * Says where an idea stands from now on, and why. The same status with another reason is a change as well; the same
 * with the same changes nothing. With a reason it is a word of the brand, and so keeps its promise to reply.
 */
export async function setIdeaStatus(context: ActionContext, input: SetIdeaStatusInput): Promise<void> {
  const { db, actor, viewer, now } = context;
  requireWriter(actor, now);
  const reason = (input.reason ?? '').trim();
  await db.$transaction(async (tx) => {
    const thread = await requireThread(tx, viewer, input.threadId);
    // Who answers for the store that it was nominated for decides on it as well, unless they nominated it themselves.
    const staff = await answersFor(tx, thread.id);
    if (!decidesForStore(staff, { authorId: thread.authorId, actorId: actor.id }))
      demandPrivilege(actor, 'decide on ideas');
    const idea = await tx.idea.findUnique({ where: { threadId: thread.id }, include: { status: true } });
    if (thread.kind !== 'IDEA' || !idea) {
      throw new NotAllowed('KIND_DOES_NOT_TAKE_THIS', 'Only an idea has a status.');
    }
    const status = await tx.ideaStatus.findUnique({ where: { key: input.statusKey } });
    if (!status) {
      throw new Invalid([{ field: 'statusKey', code: 'UNKNOWN', message: 'Choose one of the statuses.' }]);
    }
    await demandNotMerged(tx, thread.id);
    const horizon = input.horizon === undefined ? idea.horizon : input.horizon;
    const roadmap = roadmapOf(status, horizon);
    if (status.key === idea.statusKey && reason === (idea.reason ?? '')) {
      // Where it is shown may change without a word.
      await tx.idea.update({ where: { threadId: thread.id }, data: { horizon, roadmap } });
      return;
    }
    const issues = checkStatusChange(idea.status, status, reason);
    if (issues.length > 0) throw new Invalid(issues);
    await tx.idea.update({
      where: { threadId: thread.id },
      data: {
        statusKey: status.key,
        meaning: status.meaning,
        reason: reason || null,
        statusAt: now,
        horizon,
        roadmap,
        shippedAt: status.meaning === 'COMPLETED' ? (idea.shippedAt ?? now) : null,
        ...(reason && { answeredAt: now, ...(!idea.repliedAt && { repliedAt: now }) }),
      },
    });
    await endVoting(tx, thread, ideaMeanings[status.meaning].takesSupport, now);
    const { id: changeId } = await tx.ideaChange.create({
      data: {
        threadId: thread.id,
        fromKey: idea.statusKey,
        toKey: status.key,
        reason: reason || null,
        changedById: actor.id,
        at: now,
      },
      select: { id: true },
    });
    await audit(tx, {
      actorId: actor.id,
      action: 'set idea status',
      subject: { kind: 'thread', id: thread.id },
      reason: reason || status.key,
    });
    await shipAnew(tx, thread.id, { actorId: actor.id, now });
    const tells = input.tells ?? 'ALL';
    await emit(tx, 'idea.status_changed', { changeId, threadId: thread.id, actorId: actor.id, tells });
  });
}

/** What was merged stands where that put it, until it is taken back. */
async function demandNotMerged(tx: Transaction, threadId: number): Promise<void> {
  const merged = await tx.ideaMerge.count({ where: { threadId, unmergedAt: null } });
  if (merged > 0) throw new NotAllowed('NOT_PERMITTED', 'It was merged into another: take that back first.');
}

async function endVoting(
  tx: Transaction,
  { id, votingEndedAt }: { id: number; votingEndedAt: Date | null },
  takesSupport: boolean,
  now: Date,
): Promise<void> {
  if ((votingEndedAt === null) === takesSupport) return;
  await tx.thread.update({ where: { id }, data: { votingEndedAt: takesSupport ? null : now } });
}
