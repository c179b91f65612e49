import { Main } from '../design/frame/Frame.tsx';
import { Results } from '../design/late/Results.tsx';
import { Notice } from '../design/Notice.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { SaveSearch } from '../features/saved/SaveSearch.tsx';
import { saveSearchAction } from '../features/saved/saved-actions.ts';
import { Corrected } from '../features/search/Corrected.tsx';
import { FoundThreads } from '../features/search/FoundThreads.tsx';
import { SearchChips } from '../features/search/SearchChips.tsx';
import { SearchFacets } from '../features/search/SearchFacets.tsx';
import { SearchForm } from '../features/search/SearchForm.tsx';
import { SearchLine } from '../features/search/SearchLine.tsx';
import { SearchResting } from '../features/search/SearchResting.tsx';
import { isAsked, readSearch, searchVariables } from '../features/search/search-address.ts';
import { SearchQuery } from '../features/search/search-query.ts';
import { understood } from '../features/search/understood.ts';
import { useRememberedSearch } from '../features/search/use-remembered-search.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { refusalOf, wordsFor } from '../routing/mutation-result.ts';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client, url }) {
    const search = readSearch(url.searchParams);
    const after = url.searchParams.get('after');
    const page = { search, later: after !== null, tooOften: false, saved: [] };
    if (!isAsked(search)) return { ...page, found: null };
    try {
      const { search: found, savedSearches: saved } = await client.query(SearchQuery, {
        ...searchVariables(search),
        after,
      });
      return { ...page, search: understood(found), found, saved };
    } catch (error) {
      if (refusalOf(error)?.code !== 'LIMIT_REACHED') throw error;
      return { ...page, found: null, tooOften: true };
    }
  },
  action: { saveSearch: saveSearchAction },
  meta: ({ data: { search }, t }) => ({
    title: search.words === '' ? t('search.title') : t('search.titleFor', { words: search.words }),
    description: t('search.lede'),
    hidden: true,
  }),
  Page: function Search({ data: { search, later, found, saved, tooOften } }) {
    const t = useWords();
    useRememberedSearch(search, found !== null && !later);
    const title = search.words === '' ? t('search.title') : t('search.titleFor', { words: search.words });
    if (found === null) {
      return (
        <Main>
          <PageHead title={title} lede={tooOften ? undefined : t('search.lede')} />
          {tooOften ? (
            <Notice icon="clock" live>
              {wordsFor({ code: 'LIMIT_REACHED' }, t).message}
            </Notice>
          ) : (
            <SearchForm />
          )}
        </Main>
      );
    }
    const { totalCount, isCapped, isResting, filters, facets, correction } = found;
    return (
      <Main wide>
        <Results
          head={
            <PageHead title={title}>
              <SearchChips filters={filters} search={search} />
            </PageHead>
          }
          facets={totalCount > 0 && <SearchFacets facets={facets} search={search} />}
        >
          {isResting ? (
            <SearchResting search={search} />
          ) : (
            <>
              {correction && <Corrected correction={correction} />}
              <SearchLine search={search} count={totalCount} isCapped={isCapped} />
              <SaveSearch search={search} saved={saved} />
              <FoundThreads found={found} search={search} later={later} />
            </>
          )}
        </Results>
      </Main>
    );
  },
});
