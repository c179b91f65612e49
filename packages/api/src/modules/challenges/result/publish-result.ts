import { emit, emitAll, type Transaction } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Invalid, NotAllowed } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { demandPublished, lockIdeasOf, requireChallenge } from '../challenges.access.ts';
import { demandTimeFor } from '../challenges.errors.ts';
import { settleSupport } from '../clock/count-support.ts';
import { loadAuthors } from '../entering/load-authors.ts';
import { inSightSql, type Kept, standingEntriesSql } from '../entering/standing-entries.ts';
import { awardAnew } from './award-anew.ts';
import { checkResult, type Placing } from './check-result.rules.ts';

export type PublishResultInput = { number: number; placings: readonly Placing[]; thanks?: string | null };

/**
 * Publishes what came of a challenge: who is placed, with what and why. Where there was a jury's shortlist, the placed
 * are of it. Nobody places their own idea. Authors and those of merged ideas are credited.
 */
export async function publishResult(context: ActionContext, input: PublishResultInput): Promise<void> {
  const { db, actor, viewer, now } = context;
  requireWriter(actor, now);
  demandPrivilege(actor, 'run challenges');
  const thanks = (input.thanks ?? '').trim();
  const issues = checkResult(input.placings, thanks);
  if (issues.length > 0) throw new Invalid(issues);
  await db.$transaction(async (tx) => {
    await lockIdeasOf(
      tx,
      input.placings.map(({ entryNumber }) => entryNumber),
    );
    const challenge = await requireChallenge(tx, viewer, input.number);
    demandPublished(challenge);
    if (challenge.resultAt)
      throw new NotAllowed('ALREADY_DONE', 'The result is published: take it back first.');
    demandTimeFor('PUBLISH_RESULT', challenge, now);
    await settleSupport(tx, challenge, now);
    await requirePlaceable(tx, context, input, challenge.shortlistUntil !== null);
    await tx.challengeEntry.updateMany({
      where: { challengeId: challenge.id, place: { not: null } },
      data: { place: null, award: null, placeReason: null },
    });
    for (const { entryNumber: id, place, award, reason } of input.placings) {
      const data = { place, award: award.trim(), placeReason: reason.trim() };
      await tx.challengeEntry.update({ where: { id }, data, select: { id: true } });
    }
    const { version } = await tx.challenge.update({
      where: { id: challenge.id },
      data: { resultAt: now, thanks, toldPhase: 'RESULT', version: { increment: 1 } },
      select: { version: true },
    });
    await awardAnew(tx, challenge.id, now);
    const subject = { kind: 'challenge', id: challenge.id } as const;
    await audit(tx, { actorId: actor.id, action: 'publish challenge result', subject, reason: '' });
    const told = { challengeId: challenge.id, version, actorId: actor.id };
    const noted = await tx.$queryRaw<{ entryId: number; threadId: number }[]>`
      SELECT e.id AS "entryId", e.thread_id AS "threadId" FROM challenge_entry e JOIN thread t ON t.id = e.thread_id
      WHERE ${inSightSql(challenge.id, 'NOTED')} ORDER BY e.id`;
    await emitAll(
      tx,
      'challenge.entry_placed',
      noted.map((one) => ({ ...told, ...one })),
    );
    await emit(tx, 'challenge.result_published', told);
  });
}

/** Each that is placed is an entry that stands and may be placed; where there was a jury, one of its shortlist. */
async function requirePlaceable(
  tx: Transaction,
  { viewer, actor }: ActionContext,
  { number, placings }: PublishResultInput,
  hasShortlist: boolean,
): Promise<void> {
  const ids = placings.map(({ entryNumber }) => entryNumber);
  const standing = async (which: Kept) => {
    const found = await tx.$queryRaw<{ id: number; threadId: number }[]>`
      SELECT e.id, e.thread_id AS "threadId" FROM challenge_entry e JOIN thread t ON t.id = e.thread_id
      WHERE ${standingEntriesSql(viewer, number, which)} AND e.id = ANY (${ids}::int[])`;
    return new Map(found.map(({ id, threadId }) => [id, threadId]));
  };
  const entered = await standing('ENTERED');
  const placeable = hasShortlist ? await standing('SHORTLISTED') : entered;
  const authors = await loadAuthors(tx, [...placeable.values()]);
  ids.forEach((id, i) => {
    const field = `placings.${i}.entryNumber`;
    const threadId = placeable.get(id);
    if (threadId === undefined) {
      throw new Invalid([
        entered.has(id)
          ? { field, code: 'NOT_PERMITTED', message: 'Place what is on the shortlist.' }
          : { field, code: 'UNKNOWN', message: 'Place what was entered.' },
      ]);
    }
    if (authors.get(threadId)?.some(({ memberId }) => memberId === actor.id))
      throw new NotAllowed('OWN_POST', 'Nobody places their own idea.');
  });
}
