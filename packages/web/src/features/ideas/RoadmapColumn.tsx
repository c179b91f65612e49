import { Link } from 'react-router';
import { Column, ColumnItem } from '../../design/Columns.tsx';
import { Meta } from '../../design/Meta.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { useForeignLanguage } from '../threads/ForeignLanguage.tsx';
import { IdeaStatusFragment, ideaShapes, useIdeaStatusName } from './idea-status.ts';
import { Support, SupportFragment } from './Support.tsx';

export const RoadmapIdeasFragment = graphql(
  `
    fragment RoadmapIdeas on ThreadConnection {
      edges {
        node {
          number
          title
          path
          language
          product {
            name
          }
          idea {
            shippedAt
            takesSupport
            status {
              ...IdeaStatus
            }
          }
          opening {
            ...Support
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  `,
  [IdeaStatusFragment, SupportFragment],
);

interface RoadmapColumnParts {
  column: 'NOW' | 'NEXT' | 'LATER' | 'SHIPPED';
  ideas: FragmentOf<typeof RoadmapIdeasFragment>;
}

/** What is in one column of the roadmap. */
export function RoadmapColumn({ column, ideas }: RoadmapColumnParts) {
  const { edges, pageInfo } = readFragment(RoadmapIdeasFragment, ideas);
  const t = useWords();
  return (
    <Column
      title={t(`idea.column_${column}`)}
      note={t(`idea.columnNote_${column}`)}
      empty={t('idea.columnEmpty')}
      more={
        pageInfo.hasNextPage && (
          <Link
            className="link"
            to={column === 'SHIPPED' ? '/changelog' : '/ideas?order=support&status=in-progress'}
          >
            {t('idea.columnMore')}
          </Link>
        )
      }
    >
      {edges.length > 0 && edges.map(({ node }) => <RoadmapItem key={node.number} thread={node} />)}
    </Column>
  );
}

type Item = ResultOf<typeof RoadmapIdeasFragment>['edges'][number]['node'];

function RoadmapItem({ thread }: { thread: Item }) {
  const { title, path, language, product, idea, opening } = thread;
  const { lang } = useForeignLanguage(language);
  const nameOf = useIdeaStatusName();
  return (
    <ColumnItem
      title={
        <Link to={path} lang={lang}>
          {title}
        </Link>
      }
    >
      <Meta small>
        {idea && <StateLine kind={ideaShapes[idea.status.meaning]}>{nameOf(idea.status)}</StateLine>}
        {idea?.shippedAt && <Time at={idea.shippedAt} as="day" />}
        {product?.name}
      </Meta>
      <Support post={opening} ended={idea?.takesSupport === false} />
    </ColumnItem>
  );
}
