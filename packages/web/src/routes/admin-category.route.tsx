import { Main } from '../design/frame/Frame.tsx';
import { Section } from '../design/Section.tsx';
import { AdminTabs, adminParts } from '../features/admin/AdminTabs.tsx';
import { CategoryFields, CategoryFieldsFragment } from '../features/admin/CategoryFields.tsx';
import { updateCategoryAction } from '../features/admin/category-actions.ts';
import { requireAdmin } from '../features/admin/require-admin.ts';
import { SaveForm } from '../features/admin/SaveForm.tsx';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { useRouteForm } from '../routing/use-route-form.ts';
import { useWords } from '../words/words.ts';

const AdminCategoryQuery = graphql(
  `
    query AdminCategory {
      categories {
        number
        name
        ...CategoryFields
        children {
          number
          name
          ...CategoryFields
        }
      }
    }
  `,
  [CategoryFieldsFragment],
);

export const route = defineRoute({
  async load({ client, params }) {
    await requireAdmin(client, adminParts.categories);
    const { categories } = await client.query(AdminCategoryQuery, {});
    const category = categories
      .flatMap((one) => [one, ...one.children])
      .find(({ number }) => String(number) === params.number);
    if (category === undefined) throw notFound();
    return { category, parents: categories.map(({ number, name }) => ({ number, name })) };
  },
  action: { update: updateCategoryAction },
  meta: ({ data: { category } }) => ({ title: category.name, hidden: true }),
  Page: function AdminCategory({ data: { category, parents } }) {
    const form = useRouteForm('update');
    const t = useWords();
    return (
      <Main>
        <AdminTabs current="categories" />
        <Section airy title={category.name}>
          <SaveForm form={form} go act={t('settings.save')} hidden={{ number: category.number }}>
            <CategoryFields form={form} category={category} parents={parents} />
          </SaveForm>
        </Section>
      </Main>
    );
  },
});
