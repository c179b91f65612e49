import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audiencesOf } from '../../../kernel/audience.ts';
import { audit } from '../../../kernel/audit.ts';
import { Invalid, NotAllowed } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { requireChallenge } from '../challenges.access.ts';
import { challengeLimits } from '../check-challenge.rules.ts';

/** Asks a member into the jury. They hear of it, once the challenge is published. Doing it again changes nothing. */
export async function inviteJuror(
  { db, actor, viewer, now }: ActionContext,
  { number, handle }: { number: number; handle: string },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'run challenges');
  await db.$transaction(async (tx) => {
    const challenge = await requireChallenge(tx, viewer, number);
    if (challenge.state === 'CANCELLED' || challenge.resultAt)
      throw new NotAllowed('NOT_PERMITTED', 'There is nothing to judge any more.');
    const { readAudience } = await tx.category.findUniqueOrThrow({ where: { id: challenge.categoryId } });
    const member = await tx.member.findFirst({
      where: { handle: handle.trim().replace(/^@/, ''), state: { not: 'LEFT' } },
      select: { id: true, role: true },
    });
    if (!member)
      throw new Invalid([{ field: 'handle', code: 'UNKNOWN', message: 'Nobody has this handle.' }]);
    if (!(audiencesOf(member.role) as readonly string[]).includes(readAudience)) {
      const message = 'They may not read what they would judge.';
      throw new Invalid([{ field: 'handle', code: 'NOT_PERMITTED', message }]);
    }
    const jurors = await tx.challengeJuror.findMany({ where: { challengeId: number } });
    if (jurors.some(({ memberId }) => memberId === member.id)) return;
    const limit = challengeLimits.jurors;
    if (jurors.length >= limit)
      throw new Invalid([{ field: 'handle', code: 'TOO_MANY', message: `At most ${limit} judge.`, limit }]);
    await tx.challengeJuror.create({ data: { challengeId: number, memberId: member.id, invitedAt: now } });
    const subject = { kind: 'challenge', id: number } as const;
    const data = { memberId: member.id };
    await audit(tx, { actorId: actor.id, action: 'invite juror', subject, reason: '', data });
    if (challenge.state === 'PUBLISHED')
      await emit(tx, 'challenge.juror_invited', {
        challengeId: number,
        memberId: member.id,
        actorId: actor.id,
      });
  });
}

/** Takes somebody out of the jury, with what they marked and what they were told of it. */
export async function dismissJuror(
  { db, actor, viewer, now }: ActionContext,
  { number, memberId }: { number: number; memberId: number },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'run challenges');
  await db.$transaction(async (tx) => {
    await requireChallenge(tx, viewer, number);
    const { count } = await tx.challengeJuror.deleteMany({ where: { challengeId: number, memberId } });
    if (count === 0) return;
    await tx.challengeMark.deleteMany({ where: { memberId, entry: { challengeId: number } } });
    const subject = { kind: 'challenge', id: number } as const;
    await audit(tx, { actorId: actor.id, action: 'dismiss juror', subject, reason: '', data: { memberId } });
    await emit(tx, 'challenge.juror_dismissed', { challengeId: number, memberId, actorId: actor.id });
  });
}
