import { Main } from '../design/frame/Frame.tsx';
import { Section } from '../design/Section.tsx';
import { AdminTabs, adminParts } from '../features/admin/AdminTabs.tsx';
import { LanguagesPart, LanguagesPartFragment } from '../features/admin/LanguagesPart.tsx';
import { offerAction } from '../features/admin/offer-action.ts';
import { requireAdmin } from '../features/admin/require-admin.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';

const AdminLanguagesQuery = graphql(
  `
    query AdminLanguages {
      ...LanguagesPart
    }
  `,
  [LanguagesPartFragment],
);

export const route = defineRoute({
  async load({ client }) {
    await requireAdmin(client, adminParts.languages);
    return client.query(AdminLanguagesQuery, {});
  },
  action: { offer: offerAction },
  meta: ({ t }) => ({ title: t('admin.languages'), hidden: true }),
  Page: function AdminLanguages({ data }) {
    return (
      <Main>
        <AdminTabs current="languages" />
        <Section>
          <LanguagesPart data={data} />
        </Section>
      </Main>
    );
  },
});
