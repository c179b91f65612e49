import { ButtonLink } from '../design/Button.tsx';
import { Empty } from '../design/Empty.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Pagination } from '../design/Pagination.tsx';
import { Rows } from '../design/Row.tsx';
import { Section } from '../design/Section.tsx';
import { ChallengeRow, ChallengeRowFragment } from '../features/challenges/ChallengeRow.tsx';
import { listDiscovery } from '../features/discovery/list-discovery.ts';
import { decidesOnIdeas } from '../features/frame/is-staff.ts';
import { useViewer } from '../features/frame/use-viewer.ts';
import { IdeaTabs } from '../features/ideas/IdeaTabs.tsx';
import { type FragmentOf, graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { pageOf } from '../routing/page-of.ts';
import { useWords } from '../words/words.ts';

const ChallengesQuery = graphql(
  `
    query Challenges($first: Int, $after: String, $last: Int, $before: String) {
      brand {
        timeZone
      }
      running: challenges(time: RUNNING, first: 10) {
        edges {
          node {
            number
            ...ChallengeRow
          }
        }
      }
      coming: challenges(time: COMING, first: 10) {
        edges {
          node {
            number
            ...ChallengeRow
          }
        }
      }
      over: challenges(time: OVER, first: $first, after: $after, last: $last, before: $before) {
        edges {
          node {
            number
            ...ChallengeRow
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  `,
  [ChallengeRowFragment],
);

export const route = defineRoute({
  load: ({ client, url }) => client.query(ChallengesQuery, pageOf(url.searchParams, 20)),
  meta: ({ t }) => ({
    title: t('challenge.title'),
    description: t('challenge.lede'),
    canonical: '/challenges',
  }),
  discovery: import.meta.env.SSR
    ? (page) => {
        const place = { name: page.t('challenge.title'), path: '/challenges' };
        const parent = { name: page.t('kind.ideas'), path: '/ideas' };
        return { ...listDiscovery({ ...place, parent }, page), feeds: [] };
      }
    : undefined,
  Page: function Challenges({ data: { brand, running, coming, over } }) {
    const t = useWords();
    const viewer = useViewer();
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = over.pageInfo;
    const none = [running, coming, over].every(({ edges }) => edges.length === 0);
    return (
      <Main>
        <PageHead title={t('challenge.title')} lede={t('challenge.lede')}>
          {viewer && decidesOnIdeas(viewer.role) && (
            <ButtonLink to="/desk/challenges">{t('challenge.desk')}</ButtonLink>
          )}
        </PageHead>
        <IdeaTabs current="challenges" />
        {none && (
          <Empty title={t('challenge.none')}>
            <ButtonLink to="/ideas">{t('challenge.toIdeas')}</ButtonLink>
          </Empty>
        )}
        <Part title={t('challenge.running')} edges={running.edges} timeZone={brand.timeZone} />
        <Part title={t('challenge.coming')} edges={coming.edges} timeZone={brand.timeZone} />
        <Part title={t('challenge.over')} edges={over.edges} timeZone={brand.timeZone} />
        <Pagination
          older={hasNextPage && endCursor ? `/challenges?after=${encodeURIComponent(endCursor)}` : undefined}
          newer={
            hasPreviousPage && startCursor
              ? `/challenges?before=${encodeURIComponent(startCursor)}`
              : undefined
          }
        />
      </Main>
    );
  },
});

interface PartParts {
  title: string;
  edges: { node: { number: number } & FragmentOf<typeof ChallengeRowFragment> }[];
  timeZone: string;
}

function Part({ title, edges, timeZone }: PartParts) {
  if (edges.length === 0) return null;
  return (
    <Section title={title}>
      <Rows>
        {edges.map(({ node }) => (
          <ChallengeRow key={node.number} challenge={node} timeZone={timeZone} />
        ))}
      </Rows>
    </Section>
  );
}
