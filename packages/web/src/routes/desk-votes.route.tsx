import { DeskSplit } from '../design/Desk.tsx';
import { Empty } from '../design/Empty.tsx';
import { Narrow, NarrowBy } from '../design/Narrow.tsx';
import { Pagination } from '../design/Pagination.tsx';
import { decideVotingAction } from '../features/desk/decide-voting-action.ts';
import { ModerationDesk } from '../features/desk/ModerationDesk.tsx';
import { requireJudge } from '../features/desk/require-judge.ts';
import { VotingCase, VotingCaseFragment } from '../features/desk/VotingCase.tsx';
import { VotingItem, VotingItemFragment } from '../features/desk/VotingItem.tsx';
import { votingAddress, votingStateIn, votingStates } from '../features/desk/voting-states.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { pageOf } from '../routing/page-of.ts';
import { useWords } from '../words/words.ts';

const DeskVotesQuery = graphql(
  `
    query DeskVotes($state: VotingCaseState, $first: Int, $after: String, $last: Int, $before: String) {
      votingCases(state: $state, first: $first, after: $after, last: $last, before: $before) {
        edges {
          node {
            number
            ...VotingItem
            ...VotingCase
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
  [VotingItemFragment, VotingCaseFragment],
);

export const route = defineRoute({
  async load({ client, params, url }) {
    await requireJudge(client, '/desk/votes');
    const state = votingStateIn(url.searchParams);
    const { votingCases } = await client.query(DeskVotesQuery, { state, ...pageOf(url.searchParams, 20) });
    return { state, votingCases, asked: params.number === undefined ? null : Number(params.number) };
  },
  action: { decide: decideVotingAction },
  meta: ({ t }) => ({ title: t('voting.title'), hidden: true }),
  Page: function DeskVotes({ data: { state, votingCases, asked } }) {
    const t = useWords();
    const found = votingCases?.edges.map(({ node }) => node) ?? [];
    const chosen = found.find(({ number }) => number === asked);
    const shown = chosen ?? found[0];
    const { pageInfo } = votingCases ?? {};
    const step = (place: string) => `${votingAddress(state)}${state === 'OPEN' ? '?' : '&'}${place}`;
    const older = pageInfo?.hasNextPage && pageInfo.endCursor;
    const newer = pageInfo?.hasPreviousPage && pageInfo.startCursor;
    return (
      <ModerationDesk current="votes" chosen={chosen !== undefined}>
        <DeskSplit
          listLabel={t('voting.title')}
          keys={t('desk.keys')}
          listHead={
            <Narrow>
              <NarrowBy
                label={t('voting.state')}
                value={t(`voting.state${state}`)}
                choices={votingStates.map((one) => ({
                  to: votingAddress(one),
                  label: t(`voting.state${one}`),
                  current: one === state,
                }))}
              />
            </Narrow>
          }
          list={
            <>
              <ul>
                {found.map((one) => (
                  <VotingItem key={one.number} found={one} current={one === shown} />
                ))}
              </ul>
              {found.length === 0 && (
                <Empty title={state === 'OPEN' ? t('voting.none') : t('voting.noneDecided')} />
              )}
              <Pagination
                older={older ? step(`after=${encodeURIComponent(older)}`) : undefined}
                newer={newer ? step(`before=${encodeURIComponent(newer)}`) : undefined}
              />
            </>
          }
        >
          {shown && <VotingCase key={shown.number} found={shown} />}
        </DeskSplit>
      </ModerationDesk>
    );
  },
});
