import { ButtonLink } from '../../design/Button.tsx';
import { Empty } from '../../design/Empty.tsx';
import { Pagination } from '../../design/Pagination.tsx';
import { useWords } from '../../words/words.ts';
import { SearchHits } from './SearchHits.tsx';
import { askAddress, SearchNothing } from './SearchNothing.tsx';
import { SearchSyntax } from './SearchSyntax.tsx';
import { type Search, searchAddress } from './search-address.ts';
import type { Found } from './search-query.ts';

interface FoundThreadsParts {
  found: Found;
  search: Search;
  /** Whether the page begins after other results. */
  later: boolean;
}

/** The results of a search, and a way on when they are not enough. */
export function FoundThreads({ found, search, later }: FoundThreadsParts) {
  const t = useWords();
  const { edges, pageInfo, filters } = found;
  const more = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return (
    <>
      {edges.length === 0 ? (
        <SearchNothing search={search} unknown={filters.unknown} />
      ) : (
        <>
          <SearchHits found={found} />
          <Pagination
            older={more ? searchAddress(search, more) : undefined}
            newer={later ? searchAddress(search) : undefined}
            words={{ older: t('search.more'), newer: t('search.first') }}
          />
          {!more && search.words !== '' && (
            <Empty title={t('search.notIt')}>
              <ButtonLink to={askAddress(search.words)} icon="pen">
                {t('search.ask')}
              </ButtonLink>
            </Empty>
          )}
        </>
      )}
      <SearchSyntax />
    </>
  );
}
