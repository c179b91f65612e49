import { Link, redirect } from 'react-router';
import { ButtonLink } from '../design/Button.tsx';
import { Empty } from '../design/Empty.tsx';
import { Failure } from '../design/Failure.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { LineRow, LineRows } from '../design/LineRow.tsx';
import { ButtonRow } from '../design/late/ButtonRow.tsx';
import { Meta } from '../design/Meta.tsx';
import { Narrow, NarrowBy } from '../design/Narrow.tsx';
import { Notice } from '../design/Notice.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Pagination } from '../design/Pagination.tsx';
import { Prose } from '../design/Prose.tsx';
import { Rows } from '../design/Row.tsx';
import { Section } from '../design/Section.tsx';
import { StateLine } from '../design/StateLine.tsx';
import { ChallengePhases, ChallengePhasesFragment } from '../features/challenges/ChallengePhases.tsx';
import { ChallengeResult, ChallengeResultFragment } from '../features/challenges/ChallengeResult.tsx';
import {
  ChallengeStandFragment,
  standShape,
  useChallengeStand,
} from '../features/challenges/challenge-stand.ts';
import { EnterPart, EnterPartFragment } from '../features/challenges/EnterPart.tsx';
import { EntryRow, EntryRowFragment } from '../features/challenges/EntryRow.tsx';
import { listDiscovery } from '../features/discovery/list-discovery.ts';
import { FollowForm } from '../features/follows/FollowForm.tsx';
import { excerptOf } from '../features/threads/excerpt-of.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { pageOf } from '../routing/page-of.ts';
import { useWords } from '../words/words.ts';

const ChallengeQuery = graphql(
  `
    query Challenge(
      $slug: String!
      $order: ChallengeEntryOrder
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      brand {
        timeZone
      }
      challenge(slug: $slug) {
        number
        slug
        title
        path
        briefHtml
        rulesHtml
        prizes {
          name
          text
        }
        category {
          name
          path
        }
        cancelledReason
        entryCount
        viewerMayRun
        viewerJudges
        viewerFollows
        times {
          act
          isNow
        }
        ...ChallengeStand
        ...ChallengePhases
        ...ChallengeResult
        ...EnterPart
        entries(order: $order, first: $first, after: $after, last: $last, before: $before) {
          edges {
            node {
              number
              ...ChallengeEntryRow
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
  [
    ChallengeStandFragment,
    ChallengePhasesFragment,
    ChallengeResultFragment,
    EnterPartFragment,
    EntryRowFragment,
  ],
);

export const route = defineRoute({
  async load({ client, params, url }) {
    const order = url.searchParams.get('order') === 'newest' ? ('NEWEST' as const) : ('SUPPORT' as const);
    const { brand, challenge } = await client.query(ChallengeQuery, {
      ...{ slug: (params.slug ?? '').toLowerCase(), order },
      ...pageOf(url.searchParams, 20),
    });
    if (challenge === null) throw notFound();
    // An address it had before, or other capitals: each has one.
    if (challenge.slug !== params.slug) throw redirect(challenge.path + url.search, 301);
    /** An idea of the viewer's that was just posted for it, and not taken. */
    const unentered = /^\d{1,9}$/.exec(url.searchParams.get('unentered') ?? '')?.[0];
    return { order, challenge, timeZone: brand.timeZone, unentered };
  },
  lateActions: () => import('../features/challenges/challenge-actions.ts'),
  meta: ({ data: { challenge }, t }) => ({
    title: t('challenge.pageTitle', { title: challenge.title }),
    description: excerptOf(challenge.briefHtml),
    canonical: challenge.path,
    hidden: challenge.state === 'DRAFT',
  }),
  discovery: import.meta.env.SSR
    ? (page) => {
        const { challenge } = page.data;
        const parent = { name: page.t('challenge.title'), path: '/challenges' };
        const place = { name: challenge.title, path: challenge.path };
        return { ...listDiscovery({ ...place, parent }, page), feeds: [] };
      }
    : undefined,
  Page: function Challenge({ data: { order, challenge, timeZone, unentered } }) {
    const t = useWords();
    const standOf = useChallengeStand();
    const { path, slug, prizes, rulesHtml, entries, entryCount, times } = challenge;
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = entries.pageInfo;
    const votes = times.some(({ act, isNow }) => act === 'SUPPORT' && isNow);
    const step = (place: string, cursor: string) =>
      `${path}?${order === 'NEWEST' ? 'order=newest&' : ''}${place}=${encodeURIComponent(cursor)}#entries`;
    return (
      <Main>
        <PageHead
          above={<StateLine kind={standShape(challenge)}>{standOf(challenge)}</StateLine>}
          title={challenge.title}
        >
          <Meta>
            {entryCount > 0 ? (
              <Link className="link" to="#entries">
                {t('challenge.entries', { count: entryCount })}
              </Link>
            ) : (
              t('challenge.entries', { count: entryCount })
            )}
            {challenge.category.name}
          </Meta>
          <ButtonRow after>
            {challenge.state === 'PUBLISHED' && (
              <FollowForm kind="CHALLENGE" number={challenge.number} follows={challenge.viewerFollows} />
            )}
            {(challenge.viewerJudges || challenge.viewerMayRun) && challenge.state === 'PUBLISHED' && (
              <ButtonLink small to={`/challenges/${slug}/jury`}>
                {t('challenge.jury')}
              </ButtonLink>
            )}
            {challenge.viewerMayRun && (
              <ButtonLink small to={`/desk/challenges/${slug}`}>
                {t('challenge.run')}
              </ButtonLink>
            )}
          </ButtonRow>
        </PageHead>
        {unentered !== undefined && (
          <Failure above title={t('challenge.notEntered')}>
            <p>
              {t('challenge.postedAllTheSame')}{' '}
              <Link className="link" to={`/t/${unentered}`}>
                {t('challenge.toYourIdea')}
              </Link>
            </p>
          </Failure>
        )}
        {challenge.state === 'CANCELLED' && (
          <Notice above icon="declined" tone="warn">
            <b>{t('challenge.cancelled')}.</b> {challenge.cancelledReason}
          </Notice>
        )}
        {challenge.state === 'DRAFT' && (
          <Notice above icon="eye">
            <b>{t('challenge.draft')}.</b> {t('challenge.draftNote')}
          </Notice>
        )}
        <ChallengePhases challenge={challenge} timeZone={timeZone} />
        <ChallengeResult challenge={challenge} timeZone={timeZone} />
        <Section airy title={t('challenge.brief')}>
          <Prose html={challenge.briefHtml} look="lead" />
        </Section>
        {prizes.length > 0 && (
          <Section title={t('challenge.prizes')}>
            <LineRows>
              {prizes.map(({ name, text }) => (
                <LineRow key={name}>
                  <b>{name}</b>
                  {text && <p className="quiet">{text}</p>}
                </LineRow>
              ))}
            </LineRows>
          </Section>
        )}
        {rulesHtml && (
          <Section airy title={t('challenge.rules')}>
            <Prose html={rulesHtml} />
          </Section>
        )}
        <EnterPart challenge={challenge} />
        <Section
          id="entries"
          title={t('challenge.whatWasEntered')}
          aside={
            entryCount > 1 && (
              <Narrow>
                <NarrowBy
                  label={t('challenge.order')}
                  value={t(`challenge.order_${order}`)}
                  choices={(['SUPPORT', 'NEWEST'] as const).map((one) => ({
                    to: one === 'SUPPORT' ? path : `${path}?order=newest`,
                    label: t(`challenge.order_${one}`),
                    current: one === order,
                  }))}
                />
              </Narrow>
            )
          }
        >
          {entries.edges.length === 0 ? (
            <Empty title={t('challenge.noEntries')} />
          ) : (
            <Rows>
              {entries.edges.map(({ node }) => (
                <EntryRow key={node.number} entry={node} votes={votes && challenge.state === 'PUBLISHED'} />
              ))}
            </Rows>
          )}
          <Pagination
            older={hasNextPage && endCursor ? step('after', endCursor) : undefined}
            newer={hasPreviousPage && startCursor ? step('before', startCursor) : undefined}
          />
        </Section>
      </Main>
    );
  },
});
