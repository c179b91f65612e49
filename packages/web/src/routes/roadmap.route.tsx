import { Columns } from '../design/Columns.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { listDiscovery } from '../features/discovery/list-discovery.ts';
import { IdeaTabs } from '../features/ideas/IdeaTabs.tsx';
import { RoadmapColumn, RoadmapIdeasFragment } from '../features/ideas/RoadmapColumn.tsx';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { useSite } from '../routing/site.tsx';
import { useWords } from '../words/words.ts';

const RoadmapQuery = graphql(
  `
    query Roadmap {
      NOW: roadmap(column: NOW, first: 30) {
        ...RoadmapIdeas
      }
      NEXT: roadmap(column: NEXT, first: 30) {
        ...RoadmapIdeas
      }
      LATER: roadmap(column: LATER, first: 30) {
        ...RoadmapIdeas
      }
      SHIPPED: roadmap(column: SHIPPED, first: 10) {
        ...RoadmapIdeas
      }
    }
  `,
  [RoadmapIdeasFragment],
);

export const route = defineRoute({
  load: ({ client }) => client.query(RoadmapQuery, {}),
  lateActions: () => import('../features/ideas/list-actions.ts'),
  meta: ({ t, site }) => ({
    title: t('idea.roadmap'),
    description: t('idea.roadmapLede', { brand: site.brand.name }),
    canonical: '/roadmap',
  }),
  discovery: import.meta.env.SSR
    ? (page) => listDiscovery({ name: page.t('idea.roadmap'), path: '/roadmap' }, page)
    : undefined,
  Page: function Roadmap({ data }) {
    const t = useWords();
    const { brand } = useSite();
    return (
      <Main wide>
        <PageHead title={t('idea.roadmap')} lede={t('idea.roadmapLede', { brand: brand.name })} />
        <IdeaTabs current="roadmap" />
        <Columns>
          {(['NOW', 'NEXT', 'LATER', 'SHIPPED'] as const).map((column) => (
            <RoadmapColumn key={column} column={column} ideas={data[column]} />
          ))}
        </Columns>
      </Main>
    );
  },
});
