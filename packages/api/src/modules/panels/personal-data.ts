import { Prisma, type Transaction } from '@embassy/database';
import type { PersonalData } from '../../kernel/personal-data.ts';
import type { Answer } from './polls/answers.rules.ts';
import { countAnswers } from './polls/count-answers.ts';

/**
 * The panels a member was invited to, that they answered a poll, and what they answered by name. All of it goes with
 * them. What they answered anonymously is nobody's: there is nothing to export and nothing that could be found to erase.
 */
export const panelsPersonalData: PersonalData = {
  models: ['PanelMember', 'PollParticipation', 'PollResponse'],
  async export(db, memberId) {
    const panels = await db.panelMember.findMany({
      where: { memberId },
      select: { panel: { select: { name: true } }, state: true, invitedAt: true, answeredAt: true },
      orderBy: { panelId: 'asc' },
    });
    const answered = await db.pollParticipation.findMany({
      where: { memberId },
      select: { pollId: true, anonymous: true },
      orderBy: { pollId: 'asc' },
    });
    const responses = await db.pollResponse.findMany({
      where: { memberId },
      select: { pollId: true, answers: true, answeredAt: true },
      orderBy: { pollId: 'asc' },
    });
    return {
      panels: panels.map(({ panel, state, invitedAt, answeredAt }) => ({
        ...{ panel: panel.name, state, invitedAt: invitedAt.toISOString() },
        answeredAt: answeredAt?.toISOString() ?? null,
      })),
      pollsAnswered: answered,
      answersByName: responses.map(({ answeredAt, ...response }) => ({
        ...{ ...response, answers: response.answers ?? [], answeredAt: answeredAt.toISOString() },
      })),
    };
  },
  async erase(tx, memberId) {
    await leavePanels(tx, memberId);
    const responses = await tx.pollResponse.findMany({
      where: { memberId },
      include: { poll: { select: { questions: { select: { id: true, kind: true } } } } },
      orderBy: { pollId: 'asc' },
    });
    for (const { poll, answers } of responses) {
      await countAnswers(tx, {
        questions: poll.questions,
        ballots: [answers as unknown as Answer[]],
        by: -1,
      });
    }
    await tx.poll.updateMany({
      where: { id: { in: responses.map(({ pollId }) => pollId) } },
      data: { answerCount: { decrement: 1 } },
    });
    // Texts go with their response.
    await tx.pollResponse.deleteMany({ where: { memberId } });
    await tx.pollParticipation.deleteMany({ where: { memberId } });
  },
};

/**
 * First of all, so that what the member answers at the same moment is there to be erased, or refused. Panels and polls
 * are locked before it, in the order in which others lock them.
 */
async function leavePanels(tx: Transaction, memberId: number): Promise<void> {
  const own = Prisma.sql`SELECT panel_id FROM panel_member WHERE member_id = ${memberId}`;
  await tx.$queryRaw`SELECT 1 FROM panel WHERE id IN (${own}) ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`
    SELECT 1 FROM poll WHERE NOT anonymous
      AND (panel_id IN (${own}) OR id IN (SELECT poll_id FROM poll_response WHERE member_id = ${memberId}))
    ORDER BY id FOR NO KEY UPDATE`;
  await tx.panelMember.deleteMany({ where: { memberId } });
}
