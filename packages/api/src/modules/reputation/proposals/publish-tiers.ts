import { emit, type Prisma } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { decidingTiers, demandPrivilege } from '../../trust/index.ts';
import { checkNote } from './publish.rules.ts';
import { requireProposal } from './require-proposal.ts';

/**
 * Publishes the proposal of the tiers. Everybody's tier is decided anew by a job: who rises does so at once, who falls is
 * told first and has the usual time.
 */
export async function publishTiers(
  { db, actor, now }: ActionContext,
  input: { version: number; note: string },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage reputation');
  const note = checkNote(input.note);
  await db.$transaction(async (tx) => {
    const proposal = await requireProposal(tx, 'TIERS', input.version);
    const version = (await decidingTiers(tx)).version + 1;
    await tx.tiersVersion.create({
      data: {
        version,
        tiers: proposal.content as Prisma.InputJsonObject,
        publishedById: actor.id,
        publishedAt: now,
        note,
      },
      select: { version: true },
    });
    await tx.reputationProposal.delete({ where: { kind: 'TIERS' }, select: { kind: true } });
    const subject = { kind: 'tiers', id: version } as const;
    await audit(tx, { actorId: actor.id, action: 'publish tiers', subject, reason: note });
    await emit(tx, 'tiers.published', { version, actorId: actor.id });
  });
}
