import type { Poll, PollQuestion, Prisma, Reader } from '@embassy/database';
import type { Viewer } from '../../../kernel/viewer.ts';
import { may } from '../../trust/index.ts';
import { visiblePolls } from '../panels.access.ts';
import { isOver } from '../panels.rules.ts';
import type { Answer } from './answers.rules.ts';
import { type PollStanding, standingOf } from './poll-standing.rules.ts';
import { canSeeResults } from './results.policy.ts';

export type QuestionView = PollQuestion & {
  /** Whether the viewer sees what came out. */
  shown: boolean;
  /** What the viewer answered by name. */
  own: Answer | null;
};

/** A poll as the viewer sees it. */
export type PollView = Poll & {
  panel: { id: number; slug: string; name: string };
  standing: PollStanding;
  hasAnswered: boolean;
  mayAnswer: boolean;
  shown: boolean;
  questions: QuestionView[];
};

/** Polls that the viewer may know of, the newest first. */
export async function loadPolls(
  db: Reader,
  viewer: Viewer,
  { where, now, take }: { where: Prisma.PollWhereInput; now: Date; take: number },
): Promise<PollView[]> {
  const memberId = viewer.actor?.id ?? -1;
  const polls = await db.poll.findMany({
    where: { AND: [visiblePolls(viewer, now), where] },
    include: {
      questions: { orderBy: { position: 'asc' } },
      participations: { where: { memberId }, select: { memberId: true } },
      responses: { where: { memberId }, select: { answers: true } },
      panel: {
        select: {
          ...{ id: true, slug: true, name: true, archivedAt: true, endsAt: true },
          members: { where: { memberId, state: 'ACCEPTED' }, select: { memberId: true } },
        },
      },
    },
    orderBy: { id: 'desc' },
    take,
  });
  const isTeam = may(viewer.actor, 'run panels');
  return polls.map(({ participations, responses, panel, questions, ...poll }) => {
    const { members, archivedAt, endsAt, ...place } = panel;
    const [hasAnswered, isIn] = [participations.length > 0, members.length > 0];
    const shown = canSeeResults(poll, { isTeam, hasAnswered, isIn });
    const standing = standingOf(poll, now);
    const isAsked = standing === 'OPEN' && !isOver({ archivedAt, endsAt }, now);
    const own = (responses[0]?.answers ?? []) as unknown as Answer[];
    return {
      ...{ ...poll, panel: place, standing, hasAnswered, shown },
      mayAnswer: isIn && isAsked && !(poll.anonymous && hasAnswered),
      questions: questions.map((question) => ({
        ...question,
        shown,
        own: own.find((answer) => answer.question === question.id) ?? null,
      })),
    };
  });
}
