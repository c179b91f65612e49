import { emit, type ProposalKind } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { dateOfDay, dayOf } from '../judging/fact.ts';
import { requireProposal } from './require-proposal.ts';

/** A rulebook that is for days to come is tried on the last of those that were. */
export const trialDays = 90;

export type AskedTrial = { version: number; rescore: boolean };

/**
 * Asks for a proposal to be tried over the history there is; what comes of it is kept with the proposal. With `rescore` over
 * all that ever happened, else as if it had held for the last `trialDays` days.
 */
export async function tryProposal(
  { db, actor, now }: ActionContext,
  kind: ProposalKind,
  { version, rescore }: AskedTrial,
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage reputation');
  await db.$transaction(async (tx) => {
    await requireProposal(tx, kind, version);
    const fromDay =
      rescore || kind === 'TIERS' ? null : new Date(dateOfDay(dayOf(now.getTime()) - trialDays + 1));
    await tx.reputationTrial.deleteMany({ where: { kind } });
    const { number } = await tx.reputationTrial.create({
      data: { kind, proposalVersion: version, fromDay, askedAt: now },
      select: { number: true },
    });
    await emit(tx, 'proposal.trial_asked', { trial: number });
  });
}
