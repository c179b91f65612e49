import { ButtonLink } from '../../design/Button.tsx';
import { Empty } from '../../design/Empty.tsx';
import { Pagination } from '../../design/Pagination.tsx';
import { Rows } from '../../design/Row.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { FeedRow, FeedRowFragment } from '../feed/FeedRow.tsx';
import { isFiltered, type SearchFilters, searchAddress } from './search-filters.ts';

export const SearchResultsFragment = graphql(
  `
    fragment SearchResults on SearchConnection {
      edges {
        node {
          excerpt {
            text
            isMatch
          }
          thread {
            number
            ...FeedRow
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  `,
  [FeedRowFragment],
);

interface SearchResultsParts {
  results: FragmentOf<typeof SearchResultsFragment>;
  filters: SearchFilters;
  /** Whether the page begins after other results. */
  later: boolean;
}

/** What was found, best first, with the words that were looked for marked; a way on when it is not enough. */
export function SearchResults({ results, filters, later }: SearchResultsParts) {
  const { edges, pageInfo } = readFragment(SearchResultsFragment, results);
  const t = useWords();
  const ask = `/ask?title=${encodeURIComponent(filters.words)}`;
  const more = pageInfo.hasNextPage && pageInfo.endCursor;
  if (edges.length === 0) {
    return isFiltered(filters) ? (
      <Empty title={t('search.noneFiltered')}>
        <ButtonLink to={searchAddress({ ...filters, kind: null, language: null, solved: null })}>
          {t('search.all')}
        </ButtonLink>
      </Empty>
    ) : (
      <Empty title={t('search.none')} help={t('search.noneHelp')}>
        <ButtonLink to={ask} look="go" icon="pen">
          {t('search.ask')}
        </ButtonLink>
      </Empty>
    );
  }
  return (
    <>
      <Rows>
        {edges.map(({ node: { thread, excerpt } }) => (
          <FeedRow
            key={thread.number}
            thread={thread}
            excerpt={excerpt.length > 0 && <Excerpt parts={excerpt} />}
          />
        ))}
      </Rows>
      <Pagination
        older={more ? searchAddress(filters, more) : undefined}
        newer={later ? searchAddress(filters) : undefined}
        words={{ older: t('search.more'), newer: t('search.first') }}
      />
      {!more && (
        <Empty title={t('search.notIt')}>
          <ButtonLink to={ask} icon="pen">
            {t('search.ask')}
          </ButtonLink>
        </Empty>
      )}
    </>
  );
}

function Excerpt({ parts }: { parts: { text: string; isMatch: boolean }[] }) {
  return parts.map(({ text, isMatch }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
    isMatch ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
  );
}
