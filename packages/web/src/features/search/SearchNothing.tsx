import { Link } from 'react-router';
import { ButtonLink } from '../../design/Button.tsx';
import { Empty } from '../../design/Empty.tsx';
import { LinkList } from '../../design/late/LinkList.tsx';
import { useWords } from '../../words/words.ts';
import { fewerWords } from './fewer-words.ts';
import { isAsked, type Search, searchAddress, withoutFilters } from './search-address.ts';
import type { Found } from './search-query.ts';

interface SearchNothingParts {
  search: Search;
  /** Filters that name nothing. */
  unknown: Found['filters']['unknown'];
}

/** Nothing was found: without the filters, with fewer words, or ask those who know. */
export function SearchNothing({ search, unknown: [unknown] }: SearchNothingParts) {
  const t = useWords();
  const { words } = search;
  const isFiltered = unknown !== undefined || isAsked({ ...search, words: '' });
  const fewer = isFiltered ? [] : fewerWords(words);
  return (
    <>
      <Empty
        title={
          unknown
            ? t('search.unknown', { filter: `${unknown.key}:${unknown.value}` })
            : isFiltered
              ? t('search.noneFiltered')
              : t('search.none', { words })
        }
        help={isFiltered ? undefined : t('search.noneHelp')}
      >
        {isFiltered && (
          <ButtonLink to={words === '' ? '/search' : searchAddress(withoutFilters(search))}>
            {t('search.all')}
          </ButtonLink>
        )}
        {words !== '' && (
          <ButtonLink to={askAddress(words)} look={isFiltered ? 'plain' : 'go'} icon="pen">
            {t('search.ask')}
          </ButtonLink>
        )}
      </Empty>
      {fewer.length > 0 && (
        <LinkList title={t('search.fewer')}>
          {fewer.map((one) => (
            <Link key={one} to={searchAddress({ ...search, words: one })}>
              {t('search.titleFor', { words: one })}
            </Link>
          ))}
        </LinkList>
      )}
    </>
  );
}

/** Where the same words begin a question. */
export function askAddress(words: string): string {
  return `/ask?${new URLSearchParams({ title: words })}`;
}
