import { emit, type Transaction } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Invalid, NotAllowed } from '../../../kernel/errors/index.ts';
import { createOnce } from '../../../kernel/idempotency.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { requirePanel, requirePoll } from '../panels.access.ts';
import { isOver } from '../panels.rules.ts';
import { checkPoll, type PollFields, tidyQuestion } from './check-poll.rules.ts';
import { pollLimits } from './poll-limits.ts';
import { standingOf } from './poll-standing.rules.ts';

export type CreatePollInput = PollFields & { panelId: number; idempotencyKey?: string | null };

/** Writes a poll for a panel; nobody else sees it before it is opened. Returns its number. */
export async function createPoll(
  context: ActionContext,
  { idempotencyKey: key, ...input }: CreatePollInput,
): Promise<number> {
  const { db, actor, viewer, now } = context;
  demandTeam(context);
  demandFields(input);
  const { id } = await db.$transaction(async (tx) => {
    const panel = await requirePanel(tx, viewer, input.panelId);
    if (isOver(panel, now)) throw new NotAllowed('CLOSED', 'This panel is over.');
    return createOnce({ tx, memberId: actor.id, mutation: 'createPoll', key, input }, async () => {
      if ((await tx.poll.count({ where: { panelId: panel.id } })) >= pollLimits.polls)
        throw new NotAllowed('NOT_PERMITTED', 'This panel was asked as often as one can be.');
      const { title, intro, anonymous, results, questions } = input;
      const poll = await tx.poll.create({
        data: {
          ...{ panelId: panel.id, title: title.trim(), intro: intro?.trim() ?? '', anonymous, results },
          createdAt: now,
          questions: { create: placed(questions) },
        },
        select: { id: true },
      });
      await note(tx, context, 'create poll', poll.id);
      return poll.id;
    });
  });
  return id;
}

/** Writes a poll anew that nobody could have answered yet. */
export async function updatePoll(
  context: ActionContext,
  { pollId, ...input }: PollFields & { pollId: number },
): Promise<void> {
  const { db, viewer, now } = context;
  demandTeam(context);
  demandFields(input);
  await db.$transaction(async (tx) => {
    const poll = await requirePoll(tx, viewer, pollId, now);
    demandUnopened(poll, now);
    const { title, intro, anonymous, results, questions } = input;
    await tx.pollQuestion.deleteMany({ where: { pollId } });
    await tx.poll.update({
      where: { id: pollId },
      data: {
        ...{ title: title.trim(), intro: intro?.trim() ?? '', anonymous, results },
        questions: { create: placed(questions) },
      },
      select: { id: true },
    });
    await note(tx, context, 'update poll', pollId);
  });
}

/** Throws a poll away that nobody could have answered yet. */
export async function deletePoll(context: ActionContext, { pollId }: { pollId: number }): Promise<void> {
  const { db, viewer, now } = context;
  demandTeam(context);
  await db.$transaction(async (tx) => {
    const poll = await requirePoll(tx, viewer, pollId, now);
    demandUnopened(poll, now);
    await tx.poll.delete({ where: { id: pollId }, select: { id: true } });
    await note(tx, context, 'delete poll', pollId);
  });
}

export type SchedulePollInput = { pollId: number; opensAt?: Date | null; closesAt: Date | null };

/** Says from when to when a poll is open; at once when nothing is said. Of one that is open only its end can change. */
export async function schedulePoll(context: ActionContext, input: SchedulePollInput): Promise<void> {
  const { db, viewer, now } = context;
  demandTeam(context);
  await db.$transaction(async (tx) => {
    const poll = await requirePoll(tx, viewer, input.pollId, now);
    if (isOver(poll.panel, now)) throw new NotAllowed('CLOSED', 'This panel is over.');
    const standing = standingOf(poll, now);
    if (standing === 'CLOSED') throw new NotAllowed('CLOSED', 'This poll is closed.');
    const wanted = input.opensAt != null && input.opensAt > now ? input.opensAt : now;
    const opensAt = standing === 'OPEN' ? poll.opensAt! : wanted;
    const { closesAt } = input;
    if (closesAt === null || closesAt <= now || closesAt <= opensAt) {
      const message = 'Choose a moment after it opens.';
      throw new Invalid([{ field: 'closesAt', code: 'NOT_PERMITTED', message }]);
    }
    const { endsAt } = poll.panel;
    if (endsAt !== null && closesAt > endsAt) {
      const message = 'Choose a moment before its panel is over.';
      throw new Invalid([{ field: 'closesAt', code: 'NOT_PERMITTED', message }]);
    }
    if (closesAt.getTime() - opensAt.getTime() > pollLimits.days * 86_400_000) {
      const message = `A poll is open for ${pollLimits.days} days at most.`;
      throw new Invalid([{ field: 'closesAt', code: 'TOO_LONG', message, limit: pollLimits.days }]);
    }
    const opensNow = opensAt <= now && poll.toldAt === null;
    await tx.poll.update({
      where: { id: poll.id },
      data: { opensAt, closesAt, ...(opensNow && { toldAt: now }) },
      select: { id: true },
    });
    if (opensNow) await emit(tx, 'poll.opened', { pollId: poll.id });
    await note(tx, context, 'schedule poll', poll.id);
  });
}

/** Closes a poll before its time; it is counted at once. */
export async function closePoll(context: ActionContext, { pollId }: { pollId: number }): Promise<void> {
  const { db, viewer, now } = context;
  demandTeam(context);
  await db.$transaction(async (tx) => {
    const poll = await requirePoll(tx, viewer, pollId, now);
    if (standingOf(poll, now) !== 'OPEN') throw new NotAllowed('CLOSED', 'This poll is not open.');
    await tx.poll.update({ where: { id: pollId }, data: { closesAt: now }, select: { id: true } });
    await emit(tx, 'poll.closed', { pollId });
    await note(tx, context, 'close poll', pollId);
  });
}

function demandTeam({ actor, now }: ActionContext): void {
  requireWriter(actor, now);
  demandPrivilege(actor, 'run panels');
}

function demandFields(input: PollFields): void {
  const issues = checkPoll(input);
  if (issues.length > 0) throw new Invalid(issues);
}

function demandUnopened(poll: { opensAt: Date | null; closesAt: Date | null }, now: Date): void {
  const standing = standingOf(poll, now);
  if (standing !== 'DRAFT' && standing !== 'SCHEDULED')
    throw new NotAllowed('NOT_PERMITTED', 'It was opened: what was asked stays as it was.');
}

const placed = (questions: PollFields['questions']) =>
  questions.map((question, position) => ({ ...tidyQuestion(question), position }));

async function note(tx: Transaction, { actor }: ActionContext, action: string, pollId: number) {
  const subject = { kind: 'poll', id: pollId } as const;
  await audit(tx, { actorId: actor.id, action, subject, reason: '' });
}
