import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';

/** Points in words: `1,240 points`. */
export function usePoints(): (count: number) => string {
  const t = useWords();
  const format = useFormat();
  return (count) => t('reputation.points', { count, told: format.number(count) });
}

/** What an entry or a rule brings: `+10`, `−2`, `0`. */
export function useChange(): (points: number) => string {
  const format = useFormat();
  return (points) => `${points > 0 ? '+' : points < 0 ? '−' : ''}${format.number(Math.abs(points))}`;
}
