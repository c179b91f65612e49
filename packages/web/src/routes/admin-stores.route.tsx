import { Link } from 'react-router';
import { Empty } from '../design/Empty.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { LineRow, LineRows } from '../design/LineRow.tsx';
import { Meta } from '../design/Meta.tsx';
import { Pagination } from '../design/Pagination.tsx';
import { Section } from '../design/Section.tsx';
import { AdminTabs, adminParts } from '../features/admin/AdminTabs.tsx';
import { requireAdmin } from '../features/admin/require-admin.ts';
import { SaveForm } from '../features/admin/SaveForm.tsx';
import { ImportForm } from '../features/stores/ImportForm.tsx';
import { StoreFields } from '../features/stores/StoreFields.tsx';
import { StoreRowFragment } from '../features/stores/StoreRow.tsx';
import { storeListActions } from '../features/stores/store-admin-actions.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { pageOf } from '../routing/page-of.ts';
import { useRouteForm } from '../routing/use-route-form.ts';
import { useFormat } from '../words/FormatProvider.tsx';
import { useWords } from '../words/words.ts';

const AdminStoresQuery = graphql(
  `
    query AdminStores($first: Int, $after: String, $last: Int, $before: String) {
      stores(first: $first, after: $after, last: $last, before: $before) {
        edges {
          node {
            slug
            ...StoreRow
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
      closed: stores(closed: true, first: 50) {
        edges {
          node {
            slug
            ...StoreRow
          }
        }
      }
    }
  `,
  [StoreRowFragment],
);

export const route = defineRoute({
  async load({ client, url }) {
    await requireAdmin(client, adminParts.stores);
    return client.query(AdminStoresQuery, pageOf(url.searchParams, 50));
  },
  action: storeListActions,
  meta: ({ t }) => ({ title: t('admin.stores'), hidden: true }),
  Page: function AdminStores({ data: { stores, closed } }) {
    const form = useRouteForm('create');
    const t = useWords();
    const format = useFormat();
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = stores.pageInfo;
    const all = [
      ...stores.edges.map(({ node }) => ({ ...node, isClosed: false })),
      ...(hasNextPage ? [] : closed.edges.map(({ node }) => ({ ...node, isClosed: true }))),
    ];
    return (
      <Main>
        <AdminTabs current="stores" />
        <Section>
          {all.length === 0 ? (
            <Empty title={t('stores.noneYet')} />
          ) : (
            <LineRows>
              {all.map(({ number, slug, name, town, country, isClosed }) => (
                <LineRow key={number}>
                  <Link className="link" to={`/admin/stores/${slug}`}>
                    <b>{name}</b>
                  </Link>
                  <Meta small>
                    {town}
                    {format.countryName(country)}
                    {isClosed && t('stores.closed')}
                  </Meta>
                </LineRow>
              ))}
            </LineRows>
          )}
          <Pagination
            older={hasNextPage && endCursor ? `?after=${encodeURIComponent(endCursor)}` : undefined}
            newer={hasPreviousPage && startCursor ? `?before=${encodeURIComponent(startCursor)}` : undefined}
          />
        </Section>
        <Section airy title={t('stores.newStore')}>
          <SaveForm form={form} act={t('stores.make')} saved={t('settings.saved')}>
            <StoreFields form={form} />
          </SaveForm>
        </Section>
        <Section airy title={t('stores.import')}>
          <ImportForm />
        </Section>
      </Main>
    );
  },
});
