import type { Prisma } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { Invalid, NotAllowed, NotFound } from '../../../kernel/errors/index.ts';
import { limit } from '../../../kernel/rate-limits.ts';
import { requirePoll } from '../panels.access.ts';
import { isOver } from '../panels.rules.ts';
import { type Answer, checkAnswers } from './answers.rules.ts';
import { countAnswers, keepTexts } from './count-answers.ts';
import { standingOf } from './poll-standing.rules.ts';
import { ballotLength, printOf, sealBallot } from './seal-ballot.ts';
import { secretOfBox } from './secret-of-box.ts';

export type AnswerPollInput = { pollId: number; answers: readonly Answer[] };

/**
 * Answers a poll. By name, answering again changes what was answered, until it closes. Anonymously, one ballot goes into
 * the box, sealed, and that somebody answered is written down beside it: nothing can be changed, for nobody knows which
 * ballot it was. No event says that it happened, since an event has a time.
 */
export async function answerPoll(context: ActionContext, input: AnswerPollInput): Promise<void> {
  const { db, actor, viewer, settings, now } = context;
  requireWriter(actor, now);
  await limit(db, 'answer poll', actor.id);
  await db.$transaction(async (tx) => {
    const poll = await requirePoll(tx, viewer, input.pollId, now);
    const { id: pollId, panelId, anonymous, questions } = poll;
    // Locked as long as the answer takes: whoever leaves at the same moment has answered or has not.
    const [own] = await tx.$queryRaw<object[]>`
      SELECT 1 FROM panel_member WHERE panel_id = ${panelId} AND member_id = ${actor.id} AND state = 'ACCEPTED' FOR SHARE`;
    if (!own) throw new NotFound('The poll');
    const isOpen = standingOf(poll, now) === 'OPEN' && poll.countedAt === null;
    if (!isOpen || isOver(poll.panel, now)) throw new NotAllowed('CLOSED', 'This poll is not open.');
    const { issues, answers } = checkAnswers(questions, input.answers);
    if (issues.length > 0) throw new Invalid(issues);
    const { count } = await tx.pollParticipation.createMany({
      data: [{ pollId, memberId: actor.id, anonymous }],
      skipDuplicates: true,
    });
    const isFirst = count === 1;
    if (anonymous) {
      if (!isFirst) throw new NotAllowed('ALREADY_DONE', 'You have answered this poll.');
      const secret = await secretOfBox(tx, poll, settings);
      if (secret === null)
        throw new NotAllowed('CLOSED', 'This poll waits for the secret it was begun with.');
      if (poll.sealedWith === null) {
        const data = { sealedWith: printOf(secret) };
        await tx.poll.update({ where: { id: pollId }, data, select: { id: true } });
      }
      const sealed = sealBallot(secret, { pollId, length: ballotLength(questions), answers });
      await tx.$executeRaw`INSERT INTO sealed_ballot (poll_id, sealed) VALUES (${pollId}, ${sealed})`;
    } else {
      const key = { pollId_memberId: { pollId, memberId: actor.id } };
      const before = isFirst ? null : await tx.pollResponse.findUnique({ where: key });
      if (before) {
        await countAnswers(tx, { questions, ballots: [before.answers as unknown as Answer[]], by: -1 });
        await tx.pollText.deleteMany({ where: { pollId, memberId: actor.id } });
      }
      const data = { answers: answers as unknown as Prisma.InputJsonValue, answeredAt: now };
      await tx.pollResponse.upsert({
        where: key,
        create: { pollId, memberId: actor.id, ...data },
        update: data,
        select: { pollId: true },
      });
      await countAnswers(tx, { questions, ballots: [answers], by: 1 });
      await keepTexts(tx, [answers], { pollId, memberId: actor.id });
    }
    if (isFirst)
      await tx.poll.update({
        where: { id: pollId },
        data: { answerCount: { increment: 1 } },
        select: { id: true },
      });
  });
}
