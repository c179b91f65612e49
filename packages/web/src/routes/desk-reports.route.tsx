import { DeskSplit } from '../design/Desk.tsx';
import { Empty } from '../design/Empty.tsx';
import { Narrow, NarrowBy } from '../design/Narrow.tsx';
import { Pagination } from '../design/Pagination.tsx';
import { decideAction } from '../features/desk/decide-action.ts';
import { ModerationDesk } from '../features/desk/ModerationDesk.tsx';
import { ReportCase, ReportCaseFragment } from '../features/desk/ReportCase.tsx';
import { ReportItem, ReportItemFragment } from '../features/desk/ReportItem.tsx';
import { deskAddress, reportStateIn, reportStates } from '../features/desk/report-states.ts';
import { requireJudge } from '../features/desk/require-judge.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { pageOf } from '../routing/page-of.ts';
import { useWords } from '../words/words.ts';

const DeskReportsQuery = graphql(
  `
    query DeskReports($state: ReportState, $first: Int, $after: String, $last: Int, $before: String) {
      reports(state: $state, first: $first, after: $after, last: $last, before: $before) {
        edges {
          node {
            number
            ...ReportItem
            ...ReportCase
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
  [ReportItemFragment, ReportCaseFragment],
);

export const route = defineRoute({
  async load({ client, params, url }) {
    await requireJudge(client, '/desk/reports');
    const state = reportStateIn(url.searchParams);
    const { reports } = await client.query(DeskReportsQuery, { state, ...pageOf(url.searchParams, 30) });
    return { state, reports, asked: params.number === undefined ? null : Number(params.number) };
  },
  action: { decide: decideAction },
  meta: ({ t }) => ({ title: t('desk.reports'), hidden: true }),
  Page: function DeskReports({ data: { state, reports, asked } }) {
    const t = useWords();
    const found = reports?.edges.map(({ node }) => node) ?? [];
    const chosen = found.find(({ number }) => number === asked);
    const shown = chosen ?? found[0];
    const { pageInfo } = reports ?? {};
    const step = (place: string) => `${deskAddress(state)}${state === 'OPEN' ? '?' : '&'}${place}`;
    const older = pageInfo?.hasNextPage && pageInfo.endCursor;
    const newer = pageInfo?.hasPreviousPage && pageInfo.startCursor;
    return (
      <ModerationDesk current="reports" chosen={chosen !== undefined}>
        <DeskSplit
          listLabel={t('desk.cases')}
          keys={t('desk.keys')}
          listHead={
            <Narrow>
              <NarrowBy
                label={t('desk.state')}
                value={t(`desk.state${state}`)}
                choices={reportStates.map((one) => ({
                  to: deskAddress(one),
                  label: t(`desk.state${one}`),
                  current: one === state,
                }))}
              />
            </Narrow>
          }
          list={
            <>
              <ul>
                {found.map((report) => (
                  <ReportItem key={report.number} report={report} current={report === shown} />
                ))}
              </ul>
              {found.length === 0 && (
                <Empty title={state === 'OPEN' ? t('desk.none') : t('desk.noneDecided')} />
              )}
              <Pagination
                older={older ? step(`after=${encodeURIComponent(older)}`) : undefined}
                newer={newer ? step(`before=${encodeURIComponent(newer)}`) : undefined}
              />
            </>
          }
        >
          {shown && <ReportCase key={shown.number} report={shown} />}
        </DeskSplit>
      </ModerationDesk>
    );
  },
});
