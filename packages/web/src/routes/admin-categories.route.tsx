import { Main } from '../design/frame/Frame.tsx';
import { Section } from '../design/Section.tsx';
import { AdminTabs, adminParts } from '../features/admin/AdminTabs.tsx';
import { CategoriesPart, CategoriesPartFragment } from '../features/admin/CategoriesPart.tsx';
import { categoryListActions, createCategoryAction } from '../features/admin/category-actions.ts';
import { requireAdmin } from '../features/admin/require-admin.ts';
import { UndoDeleted } from '../features/admin/UndoDeleted.tsx';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';

const AdminCategoriesQuery = graphql(
  `
    query AdminCategories {
      ...CategoriesPart
    }
  `,
  [CategoriesPartFragment],
);

export const route = defineRoute({
  async load({ client }) {
    await requireAdmin(client, adminParts.categories);
    return client.query(AdminCategoriesQuery, {});
  },
  action: { create: createCategoryAction, ...categoryListActions },
  meta: ({ t }) => ({ title: t('admin.categories'), hidden: true }),
  Page: function AdminCategories({ data }) {
    return (
      <Main>
        <AdminTabs current="categories" />
        <Section>
          <CategoriesPart data={data} />
        </Section>
        <UndoDeleted />
      </Main>
    );
  },
});
