import { emit, emitAll, type Transaction } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Invalid, NotAllowed } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { demandPublished, requireChallenge } from '../challenges.access.ts';
import { demandTimeFor } from '../challenges.errors.ts';
import { countSupport } from '../clock/count-support.ts';
import { loadAuthors } from '../entering/load-authors.ts';
import { standingEntriesSql } from '../entering/standing-entries.ts';
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
    const challenge = await requireChallenge(tx, viewer, input.number);
    demandPublished(challenge);
    if (challenge.resultAt)
      throw new NotAllowed('ALREADY_DONE', 'The result is published: take it back first.');
    demandTimeFor('PUBLISH_RESULT', challenge, now);
    await countSupport(tx, challenge);
    const entries = await requirePlaceable(tx, context, input, challenge.shortlistUntil !== null);
    await tx.challengeEntry.updateMany({
      where: { challengeId: challenge.id },
      data: { place: null, award: null, placeReason: null },
    });
    for (const { entryNumber: id, place, award, reason } of input.placings) {
      const data = { place, award: award.trim(), placeReason: reason.trim() };
      await tx.challengeEntry.update({ where: { id }, data, select: { id: true } });
    }
    await tx.challenge.update({
      where: { id: challenge.id },
      data: { resultAt: now, thanks, toldPhase: 'RESULT', version: { increment: 1 } },
      select: { id: true },
    });
    await awardAnew(tx, challenge.id, now);
    const subject = { kind: 'challenge', id: challenge.id } as const;
    await audit(tx, { actorId: actor.id, action: 'publish challenge result', subject, reason: '' });
    const told = { challengeId: challenge.id, actorId: actor.id };
    const noted = entries.filter(({ id, isShortlisted }) => isShortlisted || isPlaced(input.placings, id));
    await emitAll(
      tx,
      'challenge.entry_placed',
      noted.map(({ id, threadId }) => ({ ...told, entryId: id, threadId })),
    );
    await emit(tx, 'challenge.result_published', told);
  });
}

const isPlaced = (placings: readonly Placing[], id: number) =>
  placings.some(({ entryNumber }) => entryNumber === id);

type Standing = { id: number; threadId: number; isShortlisted: boolean };

/** The entries that stand, where each that is placed is one of them and may be. */
async function requirePlaceable(
  tx: Transaction,
  { viewer, actor }: ActionContext,
  { number, placings }: PublishResultInput,
  hasShortlist: boolean,
): Promise<Standing[]> {
  const entries = await tx.$queryRaw<Standing[]>`
    SELECT e.id, e.thread_id AS "threadId", e.shortlisted_at IS NOT NULL AS "isShortlisted"
    FROM challenge_entry e JOIN thread t ON t.id = e.thread_id
    WHERE ${standingEntriesSql(viewer, number)} ORDER BY e.id`;
  const threads = new Map(entries.map(({ id, threadId }) => [id, threadId]));
  const authors = await loadAuthors(
    tx,
    placings.flatMap(({ entryNumber }) => threads.get(entryNumber) ?? []),
  );
  placings.forEach(({ entryNumber }, i) => {
    const field = `placings.${i}.entryNumber`;
    const entry = entries.find(({ id }) => id === entryNumber);
    if (!entry) throw new Invalid([{ field, code: 'UNKNOWN', message: 'Place what was entered.' }]);
    if (hasShortlist && !entry.isShortlisted)
      throw new Invalid([{ field, code: 'NOT_PERMITTED', message: 'Place what is on the shortlist.' }]);
    if (authors.get(entry.threadId)?.some(({ memberId }) => memberId === actor.id))
      throw new NotAllowed('OWN_POST', 'Nobody places their own idea.');
  });
  return entries;
}
