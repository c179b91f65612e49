import { Link } from 'react-router';
import { NumberTable } from '../../design/late/NumberTable.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { searchAddress } from '../search/search-address.ts';
import { noonOf } from './insights-period.ts';
import type { Insights } from './insights-query.ts';

interface SearchedTableParts {
  title: string;
  help: string;
  /** What it says when there is nothing. */
  none: string;
  rows: Insights['topSearches'];
  /** Whether nobody has written about them. */
  missing?: boolean;
}

/** What is searched for, each with the way to look for oneself and, where nothing is found, to write about it. */
export function SearchedTable({ title, help, none, rows, missing }: SearchedTableParts) {
  const t = useWords();
  const format = useFormat();
  return (
    <NumberTable
      title={title}
      help={help}
      none={none}
      heads={[
        t('insight.words'),
        t('insight.times'),
        ...(missing ? [] : [t('insight.found')]),
        t('insight.last'),
      ]}
      rows={rows.map(({ words, count, results, lastAt }) => ({
        key: words,
        name: (
          <Link className="link" to={searchAddress({ words })}>
            {words}
          </Link>
        ),
        act: missing && (
          <Link className="link" to={`/ask?${new URLSearchParams({ kind: 'tip', title: words })}`}>
            {t('insight.write')}
          </Link>
        ),
        numbers: [
          format.number(count),
          ...(missing ? [] : [format.number(results)]),
          format.shortDay(noonOf(lastAt)),
        ],
      }))}
    />
  );
}
