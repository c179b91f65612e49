import type { StateKind } from '../../design/StateLine.tsx';
import type { Translate } from '../../words/words.ts';
import type { PollRow } from './poll-row.ts';

type Told = Pick<
  PollRow,
  | 'standing'
  | 'isResting'
  | 'countedAt'
  | 'destroyed'
  | 'answerCount'
  | 'viewerHasAnswered'
  | 'viewerMayAnswer'
  | 'viewerSeesResults'
>;

/** With so many answers an anonymous poll is counted: when it was destroyed all the same, it could not be read. */
const enough = 5;
const wasEnough = ({ answerCount }: { answerCount: number }) => answerCount >= enough;

/** Why the answers to a poll were destroyed, in words. */
export const destroyedHelp = (poll: { answerCount: number }, t: Translate): string =>
  t(wasEnough(poll) ? 'panel.unreadableHelp' : 'panel.tooFewHelp');

/** Where a poll stands for the reader: a shape and words. */
export function pollState(poll: Told, t: Translate): { kind: StateKind; words: string } {
  const { standing, countedAt, destroyed, viewerHasAnswered, viewerMayAnswer, viewerSeesResults } = poll;
  if (standing === 'DRAFT') return { kind: 'hidden', words: t('panel.isDraft') };
  if (standing === 'SCHEDULED') return { kind: 'planned', words: t('panel.isScheduled') };
  if (poll.isResting) return { kind: 'locked', words: t('panel.isResting') };
  if (standing === 'OPEN') {
    if (viewerHasAnswered) return { kind: 'solved', words: t('panel.youAnswered') };
    return { kind: 'open', words: t(viewerMayAnswer ? 'panel.waitsForYou' : 'panel.isOpen') };
  }
  if (destroyed) return { kind: 'declined', words: t(wasEnough(poll) ? 'panel.unreadable' : 'panel.tooFew') };
  if (countedAt === null) return { kind: 'planned', words: t('panel.isCounted') };
  return { kind: 'shipped', words: t(viewerSeesResults ? 'panel.resultsOut' : 'panel.isClosed') };
}
