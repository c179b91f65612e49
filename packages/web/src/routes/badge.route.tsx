import { ButtonLink } from '../design/Button.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { Empty } from '../design/Empty.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { LineRows } from '../design/LineRow.tsx';
import { BadgeTitle } from '../design/late/BadgeRow.tsx';
import { Goals } from '../design/late/Goals.tsx';
import { Meta } from '../design/Meta.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Pagination } from '../design/Pagination.tsx';
import { Section } from '../design/Section.tsx';
import { StateLine } from '../design/StateLine.tsx';
import { AwardOfBadge, AwardOfBadgeFragment } from '../features/badges/AwardRow.tsx';
import { useGoal } from '../features/badges/BadgeList.tsx';
import { BadgeLook, BadgeLookFragment } from '../features/badges/BadgeLook.tsx';
import { BadgesLink } from '../features/badges/BadgesLink.tsx';
import { useViewer } from '../features/frame/use-viewer.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { pageOf } from '../routing/page-of.ts';
import { useFormat } from '../words/FormatProvider.tsx';
import { useWords } from '../words/words.ts';

const BadgeQuery = graphql(
  `
    query Badge(
      $key: String!
      $language: String!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      badge(key: $key) {
        key
        level
        way
        formula
        repeats
        enabled
        memberCount
        awardCount
        viewerAwards
        name(language: $language)
        description(language: $language)
        viewerNeeds {
          comparison
          days
          has
          met
          metric
          share
          target
        }
        ...BadgeLook
        awards(first: $first, after: $after, last: $last, before: $before) {
          edges {
            node {
              number
              ...AwardOfBadge
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
    }
  `,
  [BadgeLookFragment, AwardOfBadgeFragment],
);

export const route = defineRoute({
  async load({ client, language, params, url }) {
    const { badge } = await client.query(BadgeQuery, {
      ...{ key: params.key ?? '', language },
      ...pageOf(url.searchParams, 30),
    });
    if (badge === null) throw notFound();
    return badge;
  },
  meta: ({ data, t }) => ({
    title: t('badge.title', { name: data.name }),
    description: data.description,
    canonical: `/badges/${data.key}`,
  }),
  Page: function BadgePage({ data: badge }) {
    const t = useWords();
    const format = useFormat();
    const goal = useGoal(badge);
    const viewer = useViewer();
    const { key, level, way, formula, repeats, memberCount, awardCount, viewerAwards, awards } = badge;
    const older = awards.pageInfo.hasNextPage && awards.pageInfo.endCursor;
    const newer = awards.pageInfo.hasPreviousPage && awards.pageInfo.startCursor;
    const here = `/badges/${key}`;
    const told = format.number(memberCount);
    return (
      <Main>
        <PageHead
          above={<BadgesLink />}
          title={<BadgeTitle mark={<BadgeLook badge={badge} size="large" />}>{badge.name}</BadgeTitle>}
          lede={badge.description || undefined}
        >
          <Meta>
            {t('badge.level', { level })}
            {way === 'HAND' && t('badge.byHand')}
            {way === 'IMPORTED' && t('badge.brought')}
            {repeats && way !== 'IMPORTED' && t('badge.repeats')}
            {memberCount > 0 ? t('badge.members', { count: memberCount, told }) : t('badge.nobody')}
            {awardCount > memberCount &&
              t('badge.times', { count: awardCount, told: format.number(awardCount) })}
          </Meta>
          {viewerAwards > 0 && <StateLine kind="solved">{t('badge.yours')}</StateLine>}
          {viewer?.role === 'ADMIN' && way !== 'IMPORTED' && (
            <ButtonLink to={`/admin/badges/${key}`}>{t('badge.manage')}</ButtonLink>
          )}
        </PageHead>
        {viewerAwards === 0 && goal && (
          <Goals goals={[{ key: goal.name, name: goal.name, told: goal.told, share: goal.share }]} />
        )}
        {formula && (
          <Disclosure summary={t('badge.exactly')} icon="search">
            <p>{t('badge.exactlyHelp', { way })}</p>
            <pre>
              <code>{formula}</code>
            </pre>
          </Disclosure>
        )}
        <Section title={t('badge.who')}>
          {awards.edges.length === 0 && <Empty title={t('badge.whoNobody')} />}
          <LineRows>
            {awards.edges.map(({ node }) => (
              <AwardOfBadge key={node.number} award={node} />
            ))}
          </LineRows>
          <Pagination
            older={older ? `${here}?after=${encodeURIComponent(older)}` : undefined}
            newer={newer ? `${here}?before=${encodeURIComponent(newer)}` : undefined}
          />
        </Section>
      </Main>
    );
  },
});
