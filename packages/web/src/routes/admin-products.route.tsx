import { Main } from '../design/frame/Frame.tsx';
import { Section } from '../design/Section.tsx';
import { AdminTabs, adminParts } from '../features/admin/AdminTabs.tsx';
import { ProductsPart, ProductsPartFragment } from '../features/admin/ProductsPart.tsx';
import { createProductAction, productListActions } from '../features/admin/product-actions.ts';
import { requireAdmin } from '../features/admin/require-admin.ts';
import { UndoDeleted } from '../features/admin/UndoDeleted.tsx';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';

const AdminProductsQuery = graphql(
  `
    query AdminProducts {
      ...ProductsPart
    }
  `,
  [ProductsPartFragment],
);

export const route = defineRoute({
  async load({ client }) {
    await requireAdmin(client, adminParts.products);
    return client.query(AdminProductsQuery, {});
  },
  action: { create: createProductAction, ...productListActions },
  meta: ({ t }) => ({ title: t('admin.products'), hidden: true }),
  Page: function AdminProducts({ data }) {
    return (
      <Main>
        <AdminTabs current="products" />
        <Section>
          <ProductsPart data={data} />
        </Section>
        <UndoDeleted />
      </Main>
    );
  },
});
