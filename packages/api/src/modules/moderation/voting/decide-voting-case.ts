import { emit } from '@embassy/database';
import type { ActionContext } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { NotAllowed } from '../../../kernel/errors/index.ts';
import { demandModerator } from '../demand-moderator.ts';
import { requireVotingCase } from './voting-cases.access.ts';

export type VotingDecision = 'DISCOUNTED' | 'DISMISSED';
export type DecideVotingCaseInput = { caseId: number; decision: VotingDecision; reason: string };

/**
 * Decides what becomes of votes that look arranged: they count for nothing, or they count. Either can be decided again
 * later, the other way round. What becomes of the members is an act of its own.
 */
export async function decideVotingCase(context: ActionContext, input: DecideVotingCaseInput): Promise<void> {
  const reason = demandModerator(context, 'moderate content', input.reason);
  const { db, actor, viewer, now } = context;
  const { caseId, decision } = input;
  await db.$transaction(async (tx) => {
    const { state } = await requireVotingCase(tx, viewer, caseId);
    if (state === decision) throw new NotAllowed('ALREADY_DONE', 'This has been decided so.');
    await tx.votingCase.update({
      where: { id: caseId },
      data: { state: decision, decidedById: actor.id, decidedAt: now, decision: reason },
      select: { id: true },
    });
    await audit(tx, {
      actorId: actor.id,
      action: decision === 'DISCOUNTED' ? 'discount votes' : 'let votes count',
      subject: { kind: 'voting case', id: caseId },
      reason,
    });
    await emit(tx, 'voting_case.decided', { caseId, actorId: actor.id });
  });
}
