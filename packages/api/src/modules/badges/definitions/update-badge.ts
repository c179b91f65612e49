import { type Badge, emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Invalid, NotFound } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { requireArt } from './badge-art.ts';
import type { BadgeInput } from './badge-input.ts';
import { checkBadge, checkLook } from './check-badge.rules.ts';
import { writtenWords } from './create-badge.ts';

export type UpdateBadgeInput = BadgeInput & { number: number; tell?: boolean | null };

/**
 * Changes a badge. Of one of this program and one that was imported only what it is called and how it looks: how it is
 * earned is theirs. With another formula what was before is judged anew; what members have, they keep.
 */
export async function updateBadge(
  { db, actor, now }: ActionContext,
  { number: id, ...input }: UpdateBadgeInput,
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage badges');
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM badge WHERE id = ${id} FOR NO KEY UPDATE`;
    const badge = await tx.badge.findUnique({ where: { id } });
    if (!badge) throw new NotFound('The badge');
    const own = !badge.shipped && badge.way !== 'IMPORTED';
    const issues = own ? checkBadge(input) : checkLook(input);
    if (issues.length > 0) throw new Invalid(issues);
    await requireArt(tx, actor.id, input.imageId);
    const rule = own ? ruleOf(input) : {};
    const another = own && isAnother(badge, ruleOf(input));
    await tx.badge.update({
      where: { id },
      data: {
        ...rule,
        icon: input.icon,
        imageId: input.imageId ?? null,
        words: writtenWords(input.words),
        ...(another && { judgedAt: null, judgedUpTo: 0, tellJudged: input.tell ?? false }),
        ...(another && input.way === 'HAND' && { judgedAt: now }),
      },
      select: { id: true },
    });
    if (another && input.way !== 'HAND' && badge.enabled)
      await emit(tx, 'badge.changed', { badgeId: id, actorId: actor.id });
    const subject = { kind: 'badge', id } as const;
    const data = another ? { formula: input.formula ?? null } : {};
    await audit(tx, { actorId: actor.id, action: 'update badge', subject, reason: '', data });
  });
}

type Rule = Pick<Badge, 'level' | 'way' | 'formula' | 'repeats'>;

function ruleOf({ level, way, formula, repeats }: BadgeInput): Rule {
  return {
    level,
    way,
    formula: way === 'HAND' ? null : formula!,
    repeats: way === 'MEMBER' ? false : repeats,
  };
}

/** The level changes nothing of who earns it. */
function isAnother(badge: Rule, rule: Rule): boolean {
  return badge.way !== rule.way || badge.formula !== rule.formula || badge.repeats !== rule.repeats;
}
