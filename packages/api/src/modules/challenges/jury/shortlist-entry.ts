import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { checkText } from '../../../kernel/check-text.ts';
import { Invalid, NotAllowed } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { demandPublished, requireEntry } from '../challenges.access.ts';
import { demandTimeFor } from '../challenges.errors.ts';
import { challengeLimits } from '../check-challenge.rules.ts';
import { authorsOf } from '../entering/load-authors.ts';

export type ShortlistEntryInput = { entryNumber: number; shortlisted: boolean; reason?: string | null };

/** Puts an entry on the shortlist, with the jury's reason that everybody reads, or takes it off. */
export async function shortlistEntry(
  { db, actor, viewer, now }: ActionContext,
  input: ShortlistEntryInput,
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'run challenges');
  const reason = (input.reason ?? '').trim();
  const issues = input.shortlisted ? checkText('reason', reason, challengeLimits.reason) : [];
  if (issues.length > 0) throw new Invalid(issues);
  await db.$transaction(async (tx) => {
    const { id, challenge, challengeId, threadId } = await requireEntry(tx, viewer, input.entryNumber);
    demandPublished(challenge);
    demandTimeFor('SHORTLIST', challenge, now);
    if ((await authorsOf(tx, threadId)).some(({ memberId }) => memberId === actor.id))
      throw new NotAllowed('OWN_POST', 'Nobody judges their own idea.');
    const limit = challengeLimits.shortlist;
    const others = { challengeId, withdrawnAt: null, shortlistedAt: { not: null }, id: { not: id } };
    if (input.shortlisted && (await tx.challengeEntry.count({ where: others })) >= limit)
      throw new Invalid([{ field: 'entryNumber', code: 'TOO_MANY', message: `At most ${limit}.`, limit }]);
    await tx.challengeEntry.update({
      where: { id },
      data: input.shortlisted
        ? { shortlistedAt: now, shortlistReason: reason }
        : { shortlistedAt: null, shortlistReason: null },
      select: { id: true },
    });
    const action = input.shortlisted ? 'shortlist entry' : 'take entry off shortlist';
    const subject = { kind: 'challenge', id: challengeId } as const;
    await audit(tx, { actorId: actor.id, action, subject, reason, data: { entryId: id, threadId } });
  });
}
