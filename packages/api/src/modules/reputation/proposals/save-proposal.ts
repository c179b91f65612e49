import type { Prisma, ProposalKind } from '@embassy/database';
import type { ActionContext } from '../../../kernel/action-context.ts';
import { requireWriter } from '../../../kernel/action-context.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { proposalKinds } from './proposal-kinds.ts';
import { conflictWith, lockProposal } from './require-proposal.ts';

/** `version` is that of the proposal it was written from; null when there was none. */
export type SavedProposal = { version: number | null; content: unknown };

/**
 * Saves a proposal of the rulebook or of the tiers. Nothing follows from it. Refuses what is wrong, each field with its
 * remedy, and what somebody else has saved over meanwhile.
 */
export async function saveProposal(
  { db, actor, now }: ActionContext,
  kind: ProposalKind,
  { version, content }: SavedProposal,
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage reputation');
  const checked = proposalKinds[kind].check(content) as unknown as Prisma.InputJsonObject;
  await db.$transaction(async (tx) => {
    await lockProposal(tx, kind);
    const before = await tx.reputationProposal.findUnique({ where: { kind } });
    if (before && before.version !== version) throw conflictWith(before);
    const data = { content: checked, savedById: actor.id, savedAt: now };
    await tx.reputationProposal.upsert({
      where: { kind },
      create: { kind, ...data },
      update: { ...data, version: { increment: 1 } },
      select: { version: true },
    });
  });
}
