import { Link } from 'react-router';
import { NumberTable } from '../../design/late/NumberTable.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import type { IdeaInsight } from './insight-query.ts';
import { type TriageFilters, triageAddress } from './triage-filters.ts';

interface ThemeTableParts {
  title: string;
  themes: IdeaInsight['tags'];
  /** What narrows the desk to a theme. */
  filterOf: (theme: IdeaInsight['tags'][number]) => Partial<TriageFilters>;
}

/** What many ideas are about, each leading to these on the desk. */
export function ThemeTable({ title, themes, filterOf }: ThemeTableParts) {
  const t = useWords();
  const format = useFormat();
  return (
    <NumberTable
      title={title}
      none={t('triage.noThemes')}
      heads={[t('triage.theme'), t('triage.title'), t('triage.supporters')]}
      rows={themes.map((theme) => ({
        key: String(theme.number),
        name: (
          <Link className="link" to={triageAddress({ order: 'due', ...filterOf(theme) })}>
            {theme.name}
          </Link>
        ),
        numbers: [format.number(theme.ideas), format.number(theme.supporters)],
      }))}
    />
  );
}
