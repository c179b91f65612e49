import { ButtonLink } from '../design/Button.tsx';
import { Empty } from '../design/Empty.tsx';
import { Pagination } from '../design/Pagination.tsx';
import { Rows } from '../design/Row.tsx';
import { ChallengeRow, ChallengeRowFragment } from '../features/challenges/ChallengeRow.tsx';
import { requireDecider } from '../features/triage/require-decider.ts';
import { TriageDesk } from '../features/triage/TriageDesk.tsx';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { pageOf } from '../routing/page-of.ts';
import { useWords } from '../words/words.ts';

const DeskChallengesQuery = graphql(
  `
    query DeskChallenges($first: Int, $after: String, $last: Int, $before: String) {
      brand {
        timeZone
      }
      deskChallenges(first: $first, after: $after, last: $last, before: $before) {
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
  async load({ client, url }) {
    await requireDecider(client, '/desk/challenges');
    return client.query(DeskChallengesQuery, pageOf(url.searchParams, 20));
  },
  meta: ({ t }) => ({ title: t('challenge.desk'), hidden: true }),
  Page: function DeskChallenges({ data: { brand, deskChallenges } }) {
    const t = useWords();
    const edges = deskChallenges?.edges ?? [];
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = deskChallenges?.pageInfo ?? {};
    const make = (
      <ButtonLink to="/desk/challenges/new" look="go" icon="pen">
        {t('challenge.make')}
      </ButtonLink>
    );
    return (
      <TriageDesk current="challenges">
        {edges.length === 0 ? (
          <Empty title={t('challenge.noneYet')}>{make}</Empty>
        ) : (
          <>
            <p>{make}</p>
            <Rows>
              {edges.map(({ node }) => (
                <ChallengeRow key={node.number} challenge={node} timeZone={brand.timeZone} toDesk />
              ))}
            </Rows>
          </>
        )}
        <Pagination
          older={
            hasNextPage && endCursor ? `/desk/challenges?after=${encodeURIComponent(endCursor)}` : undefined
          }
          newer={
            hasPreviousPage && startCursor
              ? `/desk/challenges?before=${encodeURIComponent(startCursor)}`
              : undefined
          }
        />
      </TriageDesk>
    );
  },
});
