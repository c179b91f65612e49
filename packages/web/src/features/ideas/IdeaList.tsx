import { ButtonLink } from '../../design/Button.tsx';
import { Empty } from '../../design/Empty.tsx';
import { Pagination } from '../../design/Pagination.tsx';
import { Rows } from '../../design/Row.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { IdeaRow, IdeaRowFragment } from './IdeaRow.tsx';
import { type IdeaFilters, ideaSearch, ideaStep } from './idea-filters.ts';

export const IdeaListFragment = graphql(
  `
    fragment IdeaList on ThreadConnection {
      edges {
        node {
          number
          ...IdeaRow
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
  [IdeaRowFragment],
);

interface IdeaListParts {
  ideas: FragmentOf<typeof IdeaListFragment>;
  filters: IdeaFilters;
}

/** A page of ideas with the steps to those before and after. */
export function IdeaList({ ideas, filters }: IdeaListParts) {
  const { edges, pageInfo } = readFragment(IdeaListFragment, ideas);
  const t = useWords();
  const narrowed = ideaSearch({ ...filters, order: 'TRENDING' }) !== '' || filters.order === 'WAITING';
  if (edges.length === 0) {
    return narrowed ? (
      <Empty title={filters.order === 'WAITING' ? t('idea.noneWaits') : t('feed.emptyFiltered')}>
        <ButtonLink to="/ideas">{t('idea.showAll')}</ButtonLink>
      </Empty>
    ) : (
      <Empty title={t('idea.none')}>
        <ButtonLink to="/ask?kind=idea" look="go" icon="pen">
          {t('idea.propose')}
        </ButtonLink>
      </Empty>
    );
  }
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  return (
    <>
      <Rows>
        {edges.map(({ node }) => (
          <IdeaRow key={node.number} thread={node} />
        ))}
      </Rows>
      <Pagination
        older={hasNextPage && endCursor ? `/ideas${ideaStep(filters, { after: endCursor })}` : undefined}
        newer={
          hasPreviousPage && startCursor ? `/ideas${ideaStep(filters, { before: startCursor })}` : undefined
        }
      />
    </>
  );
}
