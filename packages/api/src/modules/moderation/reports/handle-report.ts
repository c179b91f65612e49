import { emit } from '@embassy/database';
import type { ActionContext } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { NotAllowed } from '../../../kernel/errors/index.ts';
import { demandModerator } from '../demand-moderator.ts';
import { requireReport } from './reports.access.ts';

export type ReportDecision = 'UPHELD' | 'DISMISSED';
export type HandleReportInput = { reportId: number; decision: ReportDecision; reason: string };

/**
 * Decides a report, and with it every other open one of the same text: they ask the same. What becomes of the text
 * is an act of its own (hide, lock, close); the decision alone changes nothing about it.
 */
export async function handleReport(context: ActionContext, input: HandleReportInput): Promise<void> {
  const reason = demandModerator(context, 'moderate content', input.reason);
  const { db, actor, viewer, now } = context;
  await db.$transaction(async (tx) => {
    const { postId, commentId, state } = await requireReport(tx, viewer, input.reportId);
    if (state !== 'OPEN') throw new NotAllowed('ALREADY_DONE', 'This report has been decided.');
    const decided = await tx.report.updateManyAndReturn({
      where: { postId, commentId, state: 'OPEN' },
      data: { state: input.decision, handledById: actor.id, handledAt: now, decision: reason },
      select: { id: true },
    });
    for (const { id } of decided) {
      await audit(tx, {
        actorId: actor.id,
        action: input.decision === 'UPHELD' ? 'uphold report' : 'dismiss report',
        subject: { kind: 'report', id },
        reason,
        data: { postId, commentId },
      });
      await emit(tx, 'report.handled', { reportId: id, actorId: actor.id });
    }
  });
}
