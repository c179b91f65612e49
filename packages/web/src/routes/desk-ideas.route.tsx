import { Empty } from '../design/Empty.tsx';
import { Pagination } from '../design/Pagination.tsx';
import { BulkForm } from '../features/triage/BulkForm.tsx';
import { leadToOnlyStore, storeTextIn } from '../features/triage/find-store.ts';
import { requireDecider } from '../features/triage/require-decider.ts';
import { TriageDesk } from '../features/triage/TriageDesk.tsx';
import { TriageNarrow } from '../features/triage/TriageNarrow.tsx';
import { TriageTable } from '../features/triage/TriageTable.tsx';
import { TriageViews } from '../features/triage/TriageViews.tsx';
import { bulkAction, deleteViewAction, saveViewAction } from '../features/triage/triage-actions.ts';
import { triageAddress, triageFiltersIn, triageVariables } from '../features/triage/triage-filters.ts';
import { DeskIdeasQuery } from '../features/triage/triage-query.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { pageOf } from '../routing/page-of.ts';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client, url }) {
    await requireDecider(client, `/desk/ideas${url.search}`);
    const filters = triageFiltersIn(url.searchParams);
    const storeText = storeTextIn(url.searchParams);
    const desk = await client.query(DeskIdeasQuery, {
      ...triageVariables(filters),
      storeText,
      ...pageOf(url.searchParams, 50),
    });
    leadToOnlyStore(desk, storeText, filters);
    return { filters, desk, storeText };
  },
  action: { bulk: bulkAction, saveView: saveViewAction, deleteView: deleteViewAction },
  meta: ({ t }) => ({ title: t('triage.title'), hidden: true }),
  Page: function DeskIdeas({ data: { filters, desk, storeText } }) {
    const t = useWords();
    const rows = desk.deskIdeas?.edges.map(({ node }) => node) ?? [];
    const { pageInfo } = desk.deskIdeas ?? {};
    const step = (place: string, cursor: string) =>
      triageAddress(filters, undefined, `${place}=${encodeURIComponent(cursor)}`);
    return (
      <TriageDesk current="table">
        <TriageNarrow filters={filters} desk={desk} storeText={storeText} />
        <TriageViews filters={filters} views={desk.ideaViews ?? []} />
        {rows.length === 0 ? (
          <Empty title={t('triage.none')} help={t('triage.noneHelp')} />
        ) : (
          <BulkForm choices={desk} rows={rows}>
            <TriageTable rows={rows} filters={filters} />
          </BulkForm>
        )}
        <Pagination
          older={pageInfo?.hasNextPage && pageInfo.endCursor ? step('after', pageInfo.endCursor) : undefined}
          newer={
            pageInfo?.hasPreviousPage && pageInfo.startCursor
              ? step('before', pageInfo.startCursor)
              : undefined
          }
          words={{ older: t('triage.next'), newer: t('triage.previous') }}
        />
      </TriageDesk>
    );
  },
});
