import { emit, type Prisma } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { decidingRulebooks, demandPrivilege } from '../../trust/index.ts';
import { lockRulebooks } from '../ledger/lock-rulebooks.ts';
import { checkPublishing, type Publishing } from './publish.rules.ts';
import { requireProposal } from './require-proposal.ts';

/**
 * Publishes the proposal of the rulebook: for the UTC days from one on, or for all that ever happened. Then everybody's
 * points are counted anew by a job, whose entries say why, and whose balance changed is told so in the admin's words.
 */
export async function publishRulebook(
  { db, actor, now }: ActionContext,
  input: Publishing & { version: number },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage reputation');
  const { fromDay, note } = checkPublishing(input, now);
  await db.$transaction(async (tx) => {
    const proposal = await requireProposal(tx, 'RULEBOOK', input.version);
    // Whoever is writing down what happened goes by the rulebooks of before, and is done first.
    await lockRulebooks(tx, 'to publish');
    const published = await decidingRulebooks(tx);
    const version = Math.max(...published.map((one) => one.version)) + 1;
    const rulebook = proposal.content as Prisma.InputJsonObject;
    await tx.rulebookVersion.create({
      data: { version, rulebook, fromDay, publishedById: actor.id, publishedAt: now, note },
      select: { version: true },
    });
    if (fromDay === null) await tx.rescoring.create({ data: { version }, select: { version: true } });
    await tx.reputationProposal.delete({ where: { kind: 'RULEBOOK' }, select: { kind: true } });
    const subject = { kind: 'rulebook', id: version } as const;
    const data = { fromDay: fromDay?.toISOString().slice(0, 10) ?? null };
    await audit(tx, { actorId: actor.id, action: 'publish rulebook', subject, reason: note, data });
    await emit(tx, 'rulebook.published', { version, actorId: actor.id });
  });
}
