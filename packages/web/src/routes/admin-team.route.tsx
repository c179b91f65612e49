import { Main } from '../design/frame/Frame.tsx';
import { AdminTabs, adminParts } from '../features/admin/AdminTabs.tsx';
import { requireAdmin } from '../features/admin/require-admin.ts';
import { TeamPart, TeamPartFragment } from '../features/admin/TeamPart.tsx';
import { teamActions } from '../features/admin/team-actions.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';

const AdminTeamQuery = graphql(
  `
    query AdminTeam {
      ...TeamPart
    }
  `,
  [TeamPartFragment],
);

export const route = defineRoute({
  async load({ client }) {
    await requireAdmin(client, adminParts.team);
    return client.query(AdminTeamQuery, {});
  },
  action: teamActions,
  meta: ({ t }) => ({ title: t('admin.team'), hidden: true }),
  Page: function AdminTeam({ data }) {
    return (
      <Main>
        <AdminTabs current="team" />
        <TeamPart data={data} />
      </Main>
    );
  },
});
