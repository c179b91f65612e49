import { IdeaBoardQuery } from '../features/triage/board-query.ts';
import { moveAction } from '../features/triage/move-action.ts';
import { requireDecider } from '../features/triage/require-decider.ts';
import { TriageBoard } from '../features/triage/TriageBoard.tsx';
import { TriageDesk } from '../features/triage/TriageDesk.tsx';
import { defineRoute } from '../routing/define-route.tsx';

export const route = defineRoute({
  async load({ client }) {
    await requireDecider(client, '/desk/ideas/board');
    const { ideaBoard } = await client.query(IdeaBoardQuery, { order: 'DUE' });
    return { columns: ideaBoard ?? [] };
  },
  action: { move: moveAction },
  meta: ({ t }) => ({ title: t('triage.boardTitle'), hidden: true }),
  Page: function DeskIdeasBoard({ data: { columns } }) {
    return (
      <TriageDesk current="board">
        <TriageBoard columns={columns} />
      </TriageDesk>
    );
  },
});
