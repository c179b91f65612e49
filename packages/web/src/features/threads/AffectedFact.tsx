import { ActFact } from '../../design/ActButton.tsx';
import { useWords } from '../../words/words.ts';

/** How many others have what a question asks about. */
export function AffectedFact({ others }: { others: number }) {
  const t = useWords();
  return others > 0 ? <ActFact icon="people">{t('thread.affectedOthers', { others })}</ActFact> : null;
}
