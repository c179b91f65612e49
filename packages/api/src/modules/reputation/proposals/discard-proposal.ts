import type { ProposalKind } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { requireProposal } from './require-proposal.ts';

/** Throws a proposal away, with what trying it has shown. */
export async function discardProposal(
  { db, actor, now }: ActionContext,
  kind: ProposalKind,
  { version }: { version: number },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage reputation');
  await db.$transaction(async (tx) => {
    await requireProposal(tx, kind, version);
    await tx.reputationProposal.delete({ where: { kind }, select: { kind: true } });
  });
}
