import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { NotAllowed } from '../../../kernel/errors/index.ts';
import { demandPublished, requireEntry } from '../challenges.access.ts';
import { demandTimeFor } from '../challenges.errors.ts';

/** Takes the actor's idea out of a challenge, as long as the vote has not begun. Returns the challenge's number. */
export async function withdrawEntry(
  { db, actor, viewer, now }: ActionContext,
  { entryNumber }: { entryNumber: number },
): Promise<number> {
  requireWriter(actor, now);
  return db.$transaction(async (tx) => {
    const { challenge, thread } = await requireEntry(tx, viewer, entryNumber);
    demandPublished(challenge);
    if (thread.authorId !== actor.id)
      throw new NotAllowed('NOT_PERMITTED', 'Only whoever had the idea withdraws it.');
    demandTimeFor('WITHDRAW', challenge, now);
    await tx.challengeEntry.update({
      where: { id: entryNumber },
      data: { withdrawnAt: now },
      select: { id: true },
    });
    return challenge.id;
  });
}
