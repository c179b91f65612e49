import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { checkText } from '../../../kernel/check-text.ts';
import { Invalid, NotAllowed } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { demandPublished, requireChallenge } from '../challenges.access.ts';
import { challengeLimits } from '../check-challenge.rules.ts';

/** Calls a challenge off, for good, with a reason that everybody reads. Its entries are free for others. */
export async function cancelChallenge(
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
    demandPublished(challenge);
    if (challenge.resultAt) throw new NotAllowed('NOT_PERMITTED', 'Its result is published.');
    const { endsAt } = challenge;
    await tx.challenge.update({
      where: { id: challenge.id },
      data: {
        ...{ state: 'CANCELLED', cancelledAt: now, cancelledReason: reason, version: { increment: 1 } },
        endsAt: endsAt < now ? endsAt : now,
      },
      select: { id: true },
    });
    const subject = { kind: 'challenge', id: challenge.id } as const;
    await audit(tx, { actorId: actor.id, action: 'cancel challenge', subject, reason });
    await emit(tx, 'challenge.cancelled', { challengeId: challenge.id, actorId: actor.id });
  });
}

/** Throws a draft away. What was published is cancelled instead. */
export async function deleteChallengeDraft(
  { db, actor, viewer, now }: ActionContext,
  { number }: { number: number },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'run challenges');
  await db.$transaction(async (tx) => {
    const challenge = await requireChallenge(tx, viewer, number);
    if (challenge.state !== 'DRAFT')
      throw new NotAllowed('NOT_PERMITTED', 'It was published: cancel it instead.');
    await tx.challenge.delete({ where: { id: challenge.id }, select: { id: true } });
    const subject = { kind: 'challenge', id: challenge.id } as const;
    await audit(tx, { actorId: actor.id, action: 'delete challenge draft', subject, reason: '' });
  });
}
