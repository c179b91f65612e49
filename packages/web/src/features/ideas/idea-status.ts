import type { StateKind } from '../../design/StateLine.tsx';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { useI18n, useWords } from '../../words/words.ts';

export const IdeaStatusFragment = graphql(`
  fragment IdeaStatus on IdeaStatus @_unmask {
    key
    meaning
    names
  }
`);

type Status = ResultOf<typeof IdeaStatusFragment>;

/** The statuses that a community begins with, and the words for each. */
const known = {
  new: 'new',
  'needs-information': 'needsInformation',
  'under-review': 'underReview',
  planned: 'planned',
  'in-progress': 'inProgress',
  shipped: 'shipped',
  declined: 'declined',
  'already-exists': 'alreadyExists',
  duplicate: 'duplicate',
} as const;
const isKnown = (key: string): key is keyof typeof known => Object.hasOwn(known, key);

/** Tells what a status is called: as the brand has it, else in the reader’s words. */
export function useIdeaStatusName(): (status: Pick<Status, 'key' | 'names'>) => string {
  const { language } = useI18n();
  const t = useWords();
  return ({ key, names }) => {
    const own = (names as Record<string, string>)[language];
    return own ?? (isKnown(key) ? t(`idea.is_${known[key]}`) : key);
  };
}

/** The shape of each meaning: an empty diamond fills as the idea comes true. */
export const ideaShapes: Record<Status['meaning'], StateKind> = {
  OPEN: 'idea',
  ON_HOLD: 'idea',
  IN_PROGRESS: 'planned',
  COMPLETED: 'shipped',
  CLOSED: 'declined',
};

/** Whether an idea still takes support: it does until it is decided on. */
export const takesSupport = ({ meaning }: Pick<Status, 'meaning'>): boolean =>
  meaning !== 'COMPLETED' && meaning !== 'CLOSED';
