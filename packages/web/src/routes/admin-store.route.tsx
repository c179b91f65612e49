import { Link } from 'react-router';
import { Main } from '../design/frame/Frame.tsx';
import { Section } from '../design/Section.tsx';
import { AdminTabs, adminParts } from '../features/admin/AdminTabs.tsx';
import { requireAdmin } from '../features/admin/require-admin.ts';
import { SaveForm } from '../features/admin/SaveForm.tsx';
import { StaffPart, StaffPartFragment } from '../features/stores/StaffPart.tsx';
import { StoreFields } from '../features/stores/StoreFields.tsx';
import { storeActions } from '../features/stores/store-admin-actions.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { useRouteForm } from '../routing/use-route-form.ts';
import { useWords } from '../words/words.ts';

const AdminStoreQuery = graphql(
  `
    query AdminStore($slug: String!) {
      store(slug: $slug) {
        number
        slug
        name
        town
        country
        address
        opening
        isClosed
        path
        ...StaffPart
      }
    }
  `,
  [StaffPartFragment],
);

export const route = defineRoute({
  async load({ client, params }) {
    await requireAdmin(client, adminParts.stores);
    const { store } = await client.query(AdminStoreQuery, { slug: params.slug ?? '' });
    if (store === null) throw notFound();
    return store;
  },
  action: storeActions,
  meta: ({ data }) => ({ title: data.name, hidden: true }),
  Page: function AdminStore({ data: store }) {
    const form = useRouteForm('update');
    const opening = useRouteForm('open');
    const t = useWords();
    const { number, isClosed } = store;
    return (
      <Main>
        <AdminTabs current="stores" />
        <Section
          airy
          title={store.name}
          aside={
            <Link className="link" to={store.path}>
              {store.path}
            </Link>
          }
        >
          <SaveForm form={form} go act={t('settings.save')} hidden={{ number }}>
            <StoreFields form={form} store={store} />
          </SaveForm>
        </Section>
        <Section airy title={t('stores.staff')} id="staff">
          <StaffPart store={store} />
        </Section>
        <Section airy title={t('stores.closing')}>
          <SaveForm
            form={opening}
            act={isClosed ? t('stores.reopen') : t('stores.close')}
            danger={!isClosed}
            hidden={{ number, open: isClosed ? 'yes' : 'no' }}
            saved={t('settings.saved')}
          >
            <p className="quiet">{t('stores.closingLede')}</p>
          </SaveForm>
        </Section>
      </Main>
    );
  },
});
