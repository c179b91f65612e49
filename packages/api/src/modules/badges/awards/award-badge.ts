import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { checkText } from '../../../kernel/check-text.ts';
import { Invalid, NotAllowed, NotFound } from '../../../kernel/errors/index.ts';
import { createOnce } from '../../../kernel/idempotency.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { tellAwards, writeAwards } from './write-awards.ts';

/** Bounds of what a badge was given for, in characters. */
export const citationLimits = { minimum: 10, maximum: 300 } as const;

export type AwardBadgeInput = {
  number: number;
  handle: string;
  citation: string;
  idempotencyKey?: string | null;
};

/** Gives somebody a badge that is given by hand, and says what for. They are told. Returns the award's id. */
export async function awardBadge({ db, actor, now }: ActionContext, input: AwardBadgeInput): Promise<number> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage badges');
  const citation = input.citation.trim();
  const issues = checkText('citation', citation, citationLimits);
  if (issues.length > 0) throw new Invalid(issues);
  const { id } = await db.$transaction((tx) =>
    createOnce(
      { tx, memberId: actor.id, mutation: 'awardBadge', key: input.idempotencyKey, input },
      async () => {
        const badgeId = input.number;
        // Under a lock: of a badge that one has once, a second at the same moment waits and is refused.
        await tx.$executeRaw`SELECT 1 FROM badge WHERE id = ${badgeId} FOR NO KEY UPDATE`;
        const badge = await tx.badge.findUnique({ where: { id: badgeId } });
        if (!badge?.enabled) throw new NotFound('The badge');
        if (badge.way !== 'HAND')
          throw new NotAllowed('NOT_PERMITTED', 'This badge is earned; only those given by hand are given.');
        const member = await tx.member.findFirst({
          where: { handle: input.handle.trim().replace(/^@/, ''), state: { not: 'LEFT' } },
          select: { id: true },
        });
        if (!member)
          throw new Invalid([
            { field: 'handle', code: 'UNKNOWN', message: 'Name a member by their handle.' },
          ]);
        const before = await tx.badgeAward.findMany({
          where: { badgeId, memberId: member.id },
          select: { revokedAt: true },
        });
        if (!badge.repeats && before.some(({ revokedAt }) => revokedAt === null))
          throw new NotAllowed('ALREADY_DONE', 'They have it already.');
        const occasion = `hand:${before.length + 1}`;
        const award = { badgeId, memberId: member.id, occasion, postId: null };
        const written = await writeAwards(tx, [award], {
          cause: 'BY_HAND',
          now,
          awardedById: actor.id,
          citation,
        });
        await tellAwards(tx, written);
        const subject = { kind: 'badge', id: badgeId } as const;
        const data = { memberId: member.id };
        await audit(tx, { actorId: actor.id, action: 'award badge', subject, reason: citation, data });
        return written[0]!.id;
      },
    ),
  );
  return id;
}
