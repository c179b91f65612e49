import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';

interface Asked {
  metric: string;
  days: number | null;
  comparison: string;
  target: number;
}

/** One thing that a tier asks for, in words: `Points in the last 90 days: at least 100`. */
export function useAsked(): (asked: Asked) => string {
  const t = useWords();
  const { number } = useFormat();
  return ({ metric, days, comparison, target }) => {
    const plain = t('tier.metric', { metric });
    const what = days === null ? plain : t('tier.inDays', { what: plain, days });
    if (metric === 'suspended') return t(target === 1 ? 'proposal.isSuspended' : 'proposal.isNotSuspended');
    return t('proposal.asked', { what, comparison: ways[comparison] ?? 'is', target: number(target) });
  };
}

/** Names for the catalogue: it has no signs. */
const ways: Record<string, string> = { '>=': 'least', '>': 'more', '<=': 'most', '<': 'less', '!=': 'not' };
