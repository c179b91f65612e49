import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { checkText } from '../../../kernel/check-text.ts';
import { Invalid, NotAllowed, NotFound } from '../../../kernel/errors/index.ts';
import { may } from '../../trust/index.ts';
import { demandPublished, requireEntry } from '../challenges.access.ts';
import { demandTimeFor } from '../challenges.errors.ts';
import { challengeLimits } from '../check-challenge.rules.ts';
import { authorsOf } from '../entering/load-authors.ts';

export type MarkEntryInput = { entryNumber: number; shortlist: boolean; note?: string | null };

/** Notes what a juror thinks of an entry, for the jury and the product team alone. Nobody judges what they proposed. */
export async function markEntry(
  { db, actor, viewer, now }: ActionContext,
  input: MarkEntryInput,
): Promise<void> {
  requireWriter(actor, now);
  const note = (input.note ?? '').trim();
  const issues = checkText('note', note, challengeLimits.note);
  if (issues.length > 0) throw new Invalid(issues);
  await db.$transaction(async (tx) => {
    const entry = await requireEntry(tx, viewer, input.entryNumber);
    const { challengeId, challenge, threadId } = entry;
    const juror = await tx.challengeJuror.count({ where: { challengeId, memberId: actor.id } });
    if (juror === 0) {
      // That there is a jury is no secret; a page for it is, to all but those who see it.
      if (!may(actor, 'run challenges')) throw new NotFound('The entry');
      throw new NotAllowed('NOT_PERMITTED', 'Only the jury marks entries.');
    }
    demandPublished(challenge);
    demandTimeFor('MARK', challenge, now);
    if ((await authorsOf(tx, threadId)).some(({ memberId }) => memberId === actor.id))
      throw new NotAllowed('OWN_POST', 'Nobody judges their own idea.');
    const data = { shortlist: input.shortlist, note, markedAt: now };
    const key = { entryId: entry.id, memberId: actor.id };
    await tx.challengeMark.upsert({
      where: { entryId_memberId: key },
      create: { ...key, ...data },
      update: data,
    });
  });
}
