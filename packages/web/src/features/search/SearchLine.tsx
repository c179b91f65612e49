import { FacetsButton } from '../../design/late/Facets.tsx';
import { Narrow, NarrowBy } from '../../design/Narrow.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { type Search, searchAddress } from './search-address.ts';

const orders = ['RELEVANCE', 'NEWEST'] as const;

interface SearchLineParts {
  search: Search;
  count: number;
  /** There are more than are counted. */
  isCapped: boolean;
}

/** The line above the results: how many, in which order, and the way to narrow them. */
export function SearchLine({ search, count, isCapped }: SearchLineParts) {
  const t = useWords();
  const format = useFormat();
  return (
    <Narrow
      end={
        count > 1 && (
          <NarrowBy
            label={t('search.order')}
            value={t(`search.order${search.sort}`)}
            choices={orders.map((sort) => ({
              to: searchAddress({ ...search, sort }),
              label: t(`search.order${sort}`),
              current: sort === search.sort,
            }))}
          />
        )
      }
    >
      <span role="status">
        {isCapped
          ? t('search.foundMany', { count: format.number(count) })
          : t('search.found', { count, number: format.number(count) })}
      </span>
      {count > 0 && <FacetsButton>{t('search.narrow')}</FacetsButton>}
    </Narrow>
  );
}
