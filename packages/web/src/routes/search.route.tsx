import { Main } from '../design/frame/Frame.tsx';
import { Notice } from '../design/Notice.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { SearchForm } from '../features/search/SearchForm.tsx';
import { SearchNarrow } from '../features/search/SearchNarrow.tsx';
import { SearchResults, SearchResultsFragment } from '../features/search/SearchResults.tsx';
import { readSearchFilters } from '../features/search/search-filters.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { refusalOf, wordsFor } from '../routing/mutation-result.ts';
import { useWords } from '../words/words.ts';

const SearchQuery = graphql(
  `
    query Search($text: String!, $kind: ThreadKind, $language: String, $solved: Boolean, $after: String) {
      search(text: $text, kind: $kind, language: $language, solved: $solved, first: 20, after: $after) {
        totalCount
        ...SearchResults
      }
    }
  `,
  [SearchResultsFragment],
);

export const route = defineRoute({
  async load({ client, url }) {
    const filters = readSearchFilters(url.searchParams);
    const after = url.searchParams.get('after');
    if (filters.words === '') return { filters, later: false, results: null, tooOften: false };
    const { words: text, ...rest } = filters;
    try {
      const { search: results } = await client.query(SearchQuery, { text, ...rest, after });
      return { filters, later: after !== null, results, tooOften: false };
    } catch (error) {
      if (refusalOf(error)?.code !== 'LIMIT_REACHED') throw error;
      return { filters, later: false, results: null, tooOften: true };
    }
  },
  meta: ({ data: { filters }, t }) => ({
    title: filters.words === '' ? t('search.title') : t('search.titleFor', { words: filters.words }),
    hidden: true,
  }),
  Page: function Search({ data: { filters, later, results, tooOften } }) {
    const t = useWords();
    if (tooOften) {
      return (
        <Main>
          <PageHead title={t('search.titleFor', { words: filters.words })} />
          <Notice icon="clock" live>
            {wordsFor({ code: 'LIMIT_REACHED' }, t).message}
          </Notice>
          <SearchNarrow filters={filters} />
        </Main>
      );
    }
    if (results === null) {
      return (
        <Main>
          <PageHead title={t('search.title')} lede={t('search.lede')} />
          <SearchForm />
        </Main>
      );
    }
    return (
      <Main>
        <PageHead
          title={t('search.titleFor', { words: filters.words })}
          above={<span className="quiet">{t('search.found', { count: results.totalCount })}</span>}
        />
        <SearchNarrow filters={filters} />
        <SearchResults results={results} filters={filters} later={later} />
      </Main>
    );
  },
});
