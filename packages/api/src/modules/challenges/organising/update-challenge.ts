import type { Challenge, Transaction } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Conflict, Invalid, NotAllowed } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { type ChallengeDates, isBefore, phaseOf, supportUntil } from '../challenge-phase.rules.ts';
import { requireChallenge } from '../challenges.access.ts';
import type { ChallengeFields } from '../check-challenge.rules.ts';
import { leaveSlug } from './leave-slug.ts';
import { freeSlug, requireIdeaCategory, writtenChallenge } from './write-challenge.ts';

export type UpdateChallengeInput = ChallengeFields & { number: number; version: number; categoryId: number };

/**
 * Changes a challenge, until its result is published or it is cancelled. Dates may move at any time: the phase follows
 * them at once. What was told of a phase that is to come again is told again when it does.
 */
export async function updateChallenge(context: ActionContext, input: UpdateChallengeInput): Promise<void> {
  const { db, actor, viewer, now } = context;
  requireWriter(actor, now);
  demandPrivilege(actor, 'run challenges');
  const written = await writtenChallenge(context, input);
  await db.$transaction(async (tx) => {
    const before = await requireChallenge(tx, viewer, input.number);
    if (before.version !== input.version) throw new Conflict({ version: before.version, text: before.brief });
    if (before.state === 'CANCELLED') throw new NotAllowed('NOT_PERMITTED', 'It was cancelled.');
    if (before.resultAt)
      throw new NotAllowed('NOT_PERMITTED', 'Its result is published: take that back first.');
    if (before.categoryId !== input.categoryId) await moveTo(tx, context, before, input.categoryId);
    const phase = phaseOf(written, now);
    const slug = await freeSlug(tx, input, before);
    if (slug !== before.slug) await leaveSlug(tx, before.id, before.slug);
    await tx.challenge.update({
      where: { id: before.id },
      data: {
        ...written,
        slug,
        categoryId: input.categoryId,
        version: { increment: 1 },
        toldPhase: isBefore(phase, before.toldPhase) ? phase : before.toldPhase,
        ...(await countOn(tx, before, written)),
      },
      select: { id: true },
    });
    const subject = { kind: 'challenge', id: before.id } as const;
    await audit(tx, { actorId: actor.id, action: 'update challenge', subject, reason: '' });
  });
}

/** Another category has other readers, so nobody's idea must be in it yet. */
async function moveTo(
  tx: Transaction,
  { viewer }: ActionContext,
  { id, state }: Challenge,
  categoryId: number,
): Promise<void> {
  await requireIdeaCategory(tx, viewer, categoryId);
  if (state === 'DRAFT' || (await tx.challengeEntry.count({ where: { challengeId: id } })) === 0) return;
  throw new Invalid([
    { field: 'categoryId', code: 'NOT_PERMITTED', message: 'Ideas were entered: it stays in its category.' },
  ]);
}

/** Where support was counted until another moment, it counts on: the clock counts it for the last time again. */
async function countOn(tx: Transaction, before: Challenge, dates: ChallengeDates) {
  if (!before.countedUntil || before.countedUntil.getTime() === supportUntil(dates).getTime()) return {};
  await tx.$executeRaw`
    UPDATE challenge_entry e SET counted = FALSE, supporters = i.supporters
    FROM idea i WHERE i.thread_id = e.thread_id AND e.challenge_id = ${before.id}`;
  return { countedUntil: null };
}
