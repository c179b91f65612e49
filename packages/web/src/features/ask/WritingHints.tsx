import { Hints } from '../../design/late/Hints.tsx';
import { useWords } from '../../words/words.ts';
import type { WritingHint } from './writing-hints.rules.ts';

/** What could make a text easier to answer, told where one is about to send it. */
export function WritingHints({ hints }: { hints: WritingHint[] }) {
  const t = useWords();
  return (
    <Hints
      title={t('ask.hints')}
      hints={hints.map((hint) => ({ key: hint, words: t(`ask.hint_${hint}`) }))}
    />
  );
}
