import { useLocation, useSearchParams } from 'react-router';
import { ButtonLink } from '../../design/Button.tsx';
import { Empty } from '../../design/Empty.tsx';
import { Pagination } from '../../design/Pagination.tsx';
import { Rows } from '../../design/Row.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { FeedNarrow } from './FeedNarrow.tsx';
import { FeedRow, FeedRowFragment } from './FeedRow.tsx';
import { isNarrowed, readFeedFilters, stepSearch } from './feed-filters.ts';

export const FeedFragment = graphql(
  `
    fragment Feed on ThreadConnection {
      edges {
        node {
          number
          ...FeedRow
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  `,
  [FeedRowFragment],
);

interface FeedParts {
  threads: FragmentOf<typeof FeedFragment>;
  /** Where one writes what would stand in this list, and what that is called when it is no question. */
  write?: { to: string; label?: string };
}

/** A list of threads with its filters and the steps to older and newer ones. */
export function Feed({ threads, write = { to: '/ask' } }: FeedParts) {
  const { edges, pageInfo } = readFragment(FeedFragment, threads);
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const filters = readFeedFilters(search);
  const t = useWords();
  const older = pageInfo.hasNextPage && pageInfo.endCursor;
  const newer = pageInfo.hasPreviousPage && pageInfo.startCursor;
  return (
    <>
      <FeedNarrow filters={filters} />
      {edges.length === 0 ? (
        isNarrowed(filters) ? (
          <Empty title={t('feed.emptyFiltered')}>
            <ButtonLink to={pathname}>{t('feed.showAll')}</ButtonLink>
          </Empty>
        ) : (
          <Empty title={t('feed.emptyTitle')}>
            <ButtonLink to={write.to} look="go" icon="pen">
              {write.label ?? t('feed.askFirst')}
            </ButtonLink>
          </Empty>
        )
      ) : (
        <Rows>
          {edges.map(({ node }) => (
            <FeedRow key={node.number} thread={node} />
          ))}
        </Rows>
      )}
      <Pagination
        older={older ? pathname + stepSearch(filters, { after: older }) : undefined}
        newer={newer ? pathname + stepSearch(filters, { before: newer }) : undefined}
      />
    </>
  );
}
