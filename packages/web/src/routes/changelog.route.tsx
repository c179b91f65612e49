import { ButtonLink } from '../design/Button.tsx';
import { Empty } from '../design/Empty.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Pagination } from '../design/Pagination.tsx';
import { Rows } from '../design/Row.tsx';
import { Section } from '../design/Section.tsx';
import { listDiscovery } from '../features/discovery/list-discovery.ts';
import { IdeaTabs } from '../features/ideas/IdeaTabs.tsx';
import { ShippedIdea, ShippedIdeaFragment } from '../features/ideas/ShippedIdea.tsx';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { useFormat } from '../words/FormatProvider.tsx';
import { useWords } from '../words/words.ts';

const ChangelogQuery = graphql(
  `
    query Changelog($first: Int, $after: String, $last: Int, $before: String) {
      roadmap(column: SHIPPED, first: $first, after: $after, last: $last, before: $before) {
        edges {
          node {
            number
            idea {
              shippedAt
            }
            ...ShippedIdea
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
  [ShippedIdeaFragment],
);

const pageSize = 20;

export const route = defineRoute({
  async load({ client, url: { searchParams } }) {
    const before = searchParams.get('before');
    const place =
      before !== null ? { last: pageSize, before } : { first: pageSize, after: searchParams.get('after') };
    return (await client.query(ChangelogQuery, place)).roadmap;
  },
  meta: ({ t }) => ({ title: t('idea.changelog'), description: t('idea.changelogLede') }),
  discovery: import.meta.env.SSR
    ? (page) => listDiscovery({ name: page.t('idea.changelog'), path: '/changelog' }, page)
    : undefined,
  Page: function Changelog({ data: { edges, pageInfo } }) {
    const t = useWords();
    const format = useFormat();
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
    const months = Map.groupBy(edges, ({ node }) => format.month(node.idea?.shippedAt ?? ''));
    return (
      <Main>
        <PageHead title={t('idea.changelog')} lede={t('idea.changelogLede')} />
        <IdeaTabs current="changelog" />
        {edges.length === 0 && (
          <Empty title={t('idea.nothingShipped')}>
            <ButtonLink to="/roadmap">{t('idea.seeRoadmap')}</ButtonLink>
          </Empty>
        )}
        {[...months].map(([month, shipped]) => (
          <Section key={month} title={month}>
            <Rows>
              {shipped.map(({ node }) => (
                <ShippedIdea key={node.number} thread={node} />
              ))}
            </Rows>
          </Section>
        ))}
        <Pagination
          older={hasNextPage && endCursor ? `/changelog?after=${encodeURIComponent(endCursor)}` : undefined}
          newer={
            hasPreviousPage && startCursor
              ? `/changelog?before=${encodeURIComponent(startCursor)}`
              : undefined
          }
        />
      </Main>
    );
  },
});
