import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { NotAllowed, NotFound } from '../../../kernel/errors/index.ts';
import { requiredReason } from '../../../kernel/required-reason.ts';
import { demandPrivilege } from '../../trust/index.ts';

export type RevokeBadgeAwardInput = { number: number; reason: string };

/**
 * Takes a badge away from somebody, for a reason. The award stays as a row that says so: what earned it never earns it
 * again, and by hand it can be given anew.
 */
export async function revokeBadgeAward(
  { db, actor, now }: ActionContext,
  input: RevokeBadgeAwardInput,
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage badges');
  await db.$transaction(async (tx) => {
    const award = await tx.badgeAward.findUnique({ where: { id: input.number } });
    if (!award) throw new NotFound('The award');
    // Nobody's own doing needs no reason elsewhere; here it always does.
    const reason = requiredReason({ id: -1 }, award.memberId, input.reason);
    const { id, badgeId, memberId } = award;
    await tx.$executeRaw`SELECT 1 FROM badge WHERE id = ${badgeId} FOR NO KEY UPDATE`;
    const { count } = await tx.badgeAward.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: now, revokedById: actor.id, revokedReason: reason },
    });
    if (count === 0) throw new NotAllowed('ALREADY_DONE', 'It was revoked before.');
    const left = await tx.badgeAward.count({ where: { badgeId, memberId, revokedAt: null } });
    await tx.badge.update({
      where: { id: badgeId },
      data: { awardCount: { decrement: 1 }, memberCount: { decrement: left === 0 ? 1 : 0 } },
      select: { id: true },
    });
    const subject = { kind: 'badge', id: badgeId } as const;
    await audit(tx, { actorId: actor.id, action: 'revoke badge', subject, reason, data: { memberId } });
  });
}
