import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { checkText } from '../../../kernel/check-text.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { requireChallenge } from '../challenges.access.ts';
import { challengeLimits } from '../check-challenge.rules.ts';
import { awardAnew } from './award-anew.ts';

/** Takes a result back, with what was credited for it and what was told of it. Its placings wait for whoever puts them right. */
export async function withdrawResult(
  { db, actor, viewer, now }: ActionContext,
  input: { number: number; reason: string },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'run challenges');
  const reason = input.reason.trim();
  const issues = checkText('reason', reason, challengeLimits.reason);
  if (issues.length > 0) throw new Invalid(issues);
  await db.$transaction(async (tx) => {
    const challenge = await requireChallenge(tx, viewer, input.number);
    if (!challenge.resultAt) return;
    await tx.challenge.update({
      where: { id: challenge.id },
      data: { resultAt: null, version: { increment: 1 } },
      select: { id: true },
    });
    await awardAnew(tx, challenge.id, now);
    const subject = { kind: 'challenge', id: challenge.id } as const;
    await audit(tx, { actorId: actor.id, action: 'withdraw challenge result', subject, reason });
    await emit(tx, 'challenge.result_withdrawn', { challengeId: challenge.id, actorId: actor.id });
  });
}
