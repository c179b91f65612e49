import { IdeaBoardQuery } from '../features/triage/board-query.ts';
import { leadToOnlyStore, storeTextIn } from '../features/triage/find-store.ts';
import { moveAction } from '../features/triage/move-action.ts';
import { requireDecider } from '../features/triage/require-decider.ts';
import { TriageBoard } from '../features/triage/TriageBoard.tsx';
import { TriageDesk } from '../features/triage/TriageDesk.tsx';
import { TriageNarrow } from '../features/triage/TriageNarrow.tsx';
import { triageFiltersIn, triageVariables } from '../features/triage/triage-filters.ts';
import { defineRoute } from '../routing/define-route.tsx';

const path = '/desk/ideas/board';

export const route = defineRoute({
  async load({ client, url }) {
    await requireDecider(client, `${path}${url.search}`);
    const filters = triageFiltersIn(url.searchParams);
    const storeText = storeTextIn(url.searchParams);
    const more = url.searchParams.get('more');
    const {
      ideaBoard,
      more: whole,
      ...desk
    } = await client.query(IdeaBoardQuery, {
      ...triageVariables(filters),
      storeText,
      ...{ more, wantsMore: more !== null },
    });
    leadToOnlyStore(desk, storeText, filters, path);
    const columns = (ideaBoard ?? []).map((column) =>
      column.status.key === more && whole ? { ...column, ideas: whole, isWhole: true } : column,
    );
    return { columns, filters, desk, storeText };
  },
  action: { move: moveAction },
  meta: ({ t }) => ({ title: t('triage.boardTitle'), hidden: true }),
  Page: function DeskIdeasBoard({ data: { columns, filters, desk, storeText } }) {
    return (
      <TriageDesk current="board">
        <TriageNarrow filters={filters} desk={desk} storeText={storeText} path={path} />
        <TriageBoard columns={columns} filters={filters} />
      </TriageDesk>
    );
  },
});
