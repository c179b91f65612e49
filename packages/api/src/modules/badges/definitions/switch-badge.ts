import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { NotFound } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';

export type SwitchBadgeInput = { number: number; enabled: boolean; tell?: boolean | null };

/**
 * Switches a badge off, and on again. While it is off nobody gets it and nobody sees it; nothing that was given is lost.
 * On again, it is given for what happened meanwhile.
 */
export async function switchBadge(
  { db, actor, now }: ActionContext,
  { number: id, enabled, tell }: SwitchBadgeInput,
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage badges');
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM badge WHERE id = ${id} FOR NO KEY UPDATE`;
    const badge = await tx.badge.findUnique({ where: { id } });
    if (!badge) throw new NotFound('The badge');
    if (badge.enabled === enabled) return;
    const judges = enabled && badge.formula !== null;
    await tx.badge.update({
      where: { id },
      data: { enabled, ...(judges && { judgedAt: null, judgedUpTo: 0, tellJudged: tell ?? false }) },
      select: { id: true },
    });
    if (judges) await emit(tx, 'badge.changed', { badgeId: id, actorId: actor.id });
    const subject = { kind: 'badge', id } as const;
    const action = enabled ? 'switch badge on' : 'switch badge off';
    await audit(tx, { actorId: actor.id, action, subject, reason: '' });
  });
}
