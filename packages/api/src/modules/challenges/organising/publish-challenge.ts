import { emitAll } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Invalid, NotAllowed } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { requireChallenge } from '../challenges.access.ts';

/** Puts a draft before its readers. From then on the clock moves it. Doing it again changes nothing. */
export async function publishChallenge(
  { db, actor, viewer, now }: ActionContext,
  { number }: { number: number },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'run challenges');
  await db.$transaction(async (tx) => {
    const challenge = await requireChallenge(tx, viewer, number);
    if (challenge.state === 'PUBLISHED') return;
    if (challenge.state === 'CANCELLED') throw new NotAllowed('NOT_PERMITTED', 'It was cancelled.');
    if (challenge.collectUntil <= now) {
      const message = 'Nobody could enter an idea any more: move the dates first.';
      throw new Invalid([{ field: 'dates.collectUntil', code: 'TOO_SHORT', message }]);
    }
    await tx.challenge.update({
      where: { id: challenge.id },
      data: { state: 'PUBLISHED', publishedAt: now, version: { increment: 1 } },
      select: { id: true },
    });
    const jurors = await tx.challengeJuror.findMany({ where: { challengeId: number } });
    await emitAll(
      tx,
      'challenge.juror_invited',
      jurors.map(({ memberId }) => ({ challengeId: number, memberId, actorId: actor.id })),
    );
    const subject = { kind: 'challenge', id: number } as const;
    await audit(tx, { actorId: actor.id, action: 'publish challenge', subject, reason: '' });
  });
}
