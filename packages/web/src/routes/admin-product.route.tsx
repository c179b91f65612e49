import { Main } from '../design/frame/Frame.tsx';
import { Section } from '../design/Section.tsx';
import { AdminTabs, adminParts } from '../features/admin/AdminTabs.tsx';
import { ProductFields } from '../features/admin/ProductFields.tsx';
import { updateProductAction } from '../features/admin/product-actions.ts';
import { requireAdmin } from '../features/admin/require-admin.ts';
import { SaveForm } from '../features/admin/SaveForm.tsx';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { useRouteForm } from '../routing/use-route-form.ts';
import { useWords } from '../words/words.ts';

const AdminProductQuery = graphql(`
  query AdminProduct {
    products {
      number
      name
      tagline
      slug
    }
  }
`);

export const route = defineRoute({
  async load({ client, params }) {
    await requireAdmin(client, adminParts.products);
    const { products } = await client.query(AdminProductQuery, {});
    const product = products.find(({ number }) => String(number) === params.number);
    if (product === undefined) throw notFound();
    return product;
  },
  action: { update: updateProductAction },
  meta: ({ data }) => ({ title: data.name, hidden: true }),
  Page: function AdminProduct({ data: product }) {
    const form = useRouteForm('update');
    const t = useWords();
    return (
      <Main>
        <AdminTabs current="products" />
        <Section airy title={product.name}>
          <SaveForm form={form} go act={t('settings.save')} hidden={{ number: product.number }}>
            <ProductFields form={form} product={product} />
          </SaveForm>
        </Section>
      </Main>
    );
  },
});
