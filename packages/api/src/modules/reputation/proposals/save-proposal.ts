import type { Prisma, ProposalKind, Transaction } from '@embassy/database';
import type { ActionContext } from '../../../kernel/action-context.ts';
import { requireWriter } from '../../../kernel/action-context.ts';
import { orNotFound } from '../../../kernel/errors/index.ts';
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
    if (version !== null) orNotFound(before, 'The proposal');
    const data = { content: checked, version: await nextVersion(tx), savedById: actor.id, savedAt: now };
    await tx.reputationProposal.upsert({
      where: { kind },
      create: { kind, ...data },
      update: data,
      select: { version: true },
    });
  });
}

/** No proposal has a version that another one had: who looks at one that is gone publishes none that came after it. */
async function nextVersion(tx: Transaction): Promise<number> {
  const [next] = await tx.$queryRaw<{ version: number }[]>`
    SELECT nextval('reputation_proposal_version_seq')::int AS version`;
  return next!.version;
}
