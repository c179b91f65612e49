import { Link, redirect } from 'react-router';
import { Empty } from '../design/Empty.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { Notice } from '../design/Notice.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Pagination } from '../design/Pagination.tsx';
import { StateLine } from '../design/StateLine.tsx';
import {
  ChallengeStandFragment,
  standShape,
  useChallengeStand,
} from '../features/challenges/challenge-stand.ts';
import { JuryEntry, JuryEntryFragment } from '../features/challenges/JuryEntry.tsx';
import { juryActions } from '../features/challenges/jury-actions.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { pageOf } from '../routing/page-of.ts';
import { signInAddress } from '../routing/sign-in-address.ts';
import { useWords } from '../words/words.ts';

const JuryQuery = graphql(
  `
    query Jury($slug: String!, $first: Int, $after: String, $last: Int, $before: String) {
      me {
        number
      }
      challenge(slug: $slug) {
        number
        title
        path
        viewerMayRun
        viewerJudges
        times {
          act
          isNow
        }
        ...ChallengeStand
        entries(first: $first, after: $after, last: $last, before: $before) {
          edges {
            node {
              number
              ...JuryEntry
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
  [ChallengeStandFragment, JuryEntryFragment],
);

export const route = defineRoute({
  async load({ client, params, url }) {
    const { me, challenge } = await client.query(JuryQuery, {
      ...{ slug: params.slug ?? '' },
      ...pageOf(url.searchParams, 20),
    });
    if (me === null) throw redirect(signInAddress(url.pathname));
    if (!challenge || !(challenge.viewerJudges || challenge.viewerMayRun)) throw notFound();
    return { me: me.number, challenge };
  },
  action: juryActions,
  meta: ({ data, t }) => ({ title: t('challenge.juryTitle', { title: data.challenge.title }), hidden: true }),
  Page: function Jury({ data: { me, challenge } }) {
    const t = useWords();
    const standOf = useChallengeStand();
    const { entries, times, path } = challenge;
    const isTimeFor = (act: string) =>
      challenge.state === 'PUBLISHED' && times.some((time) => time.act === act && time.isNow);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = entries.pageInfo;
    return (
      <Main>
        <PageHead
          above={<StateLine kind={standShape(challenge)}>{standOf(challenge)}</StateLine>}
          title={t('challenge.juryTitle', { title: challenge.title })}
          lede={t('challenge.juryLede')}
        >
          <Link className="link" to={path}>
            {t('challenge.toChallenge')}
          </Link>
        </PageHead>
        {!isTimeFor('MARK') && <Notice icon="clock">{t('challenge.notMarked')}</Notice>}
        {entries.edges.length === 0 && <Empty title={t('challenge.noEntries')} />}
        {entries.edges.map(({ node }) => (
          <JuryEntry
            key={node.number}
            entry={node}
            me={me}
            marks={challenge.viewerJudges && isTimeFor('MARK')}
            shortlists={challenge.viewerMayRun && isTimeFor('SHORTLIST')}
          />
        ))}
        <Pagination
          older={hasNextPage && endCursor ? `${path}/jury?after=${encodeURIComponent(endCursor)}` : undefined}
          newer={
            hasPreviousPage && startCursor
              ? `${path}/jury?before=${encodeURIComponent(startCursor)}`
              : undefined
          }
        />
      </Main>
    );
  },
});
