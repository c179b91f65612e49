import type { StateKind } from '../../design/StateLine.tsx';
import type { Translate } from '../../words/words.ts';

type Told = {
  standing: 'DRAFT' | 'SCHEDULED' | 'OPEN' | 'CLOSED';
  countedAt: string | null;
  destroyed: boolean;
  viewerHasAnswered: boolean;
  viewerMayAnswer: boolean;
  viewerSeesResults: boolean;
};

/** Where a poll stands for the reader: a shape and words. */
export function pollState(poll: Told, t: Translate): { kind: StateKind; words: string } {
  const { standing, countedAt, destroyed, viewerHasAnswered, viewerMayAnswer, viewerSeesResults } = poll;
  if (standing === 'DRAFT') return { kind: 'hidden', words: t('panel.isDraft') };
  if (standing === 'SCHEDULED') return { kind: 'planned', words: t('panel.isScheduled') };
  if (standing === 'OPEN') {
    if (viewerHasAnswered) return { kind: 'solved', words: t('panel.youAnswered') };
    return { kind: 'open', words: t(viewerMayAnswer ? 'panel.waitsForYou' : 'panel.isOpen') };
  }
  if (destroyed) return { kind: 'declined', words: t('panel.tooFew') };
  if (countedAt === null) return { kind: 'planned', words: t('panel.isCounted') };
  return { kind: 'shipped', words: t(viewerSeesResults ? 'panel.resultsOut' : 'panel.isClosed') };
}
