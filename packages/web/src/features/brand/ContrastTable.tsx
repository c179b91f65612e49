import { NumberTable } from '../../design/late/NumberTable.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import type { LookCheck } from './brand-query.ts';

const themes = ['LIGHT', 'DARK', 'LIGHT_MORE', 'DARK_MORE'] as const satisfies LookCheck['theme'][];

/** Every pair of colours with what it reaches and what it needs, on each paper. */
export function ContrastTable({ checks }: { checks: LookCheck[] }) {
  const t = useWords();
  const format = useFormat();
  const uses = [...new Set(checks.map(({ use }) => use))];
  const of = (use: LookCheck['use'], theme: LookCheck['theme']) =>
    checks.find((check) => check.use === use && check.theme === theme);
  return (
    <NumberTable
      help={t('brand.contrastHelp')}
      heads={[t('brand.where'), ...themes.map((theme) => t(`brand.paper${theme}`))]}
      rows={uses.map((use) => ({
        key: use,
        name: t(`brand.use${use}`),
        numbers: themes.map((theme) => {
          const check = of(use, theme);
          if (!check) return '';
          const numbers = { ratio: format.number(check.ratio), needed: format.number(check.needed) };
          return check.ratio >= check.needed ? t('brand.passes', numbers) : t('brand.fails', numbers);
        }),
      }))}
    />
  );
}
