import { redirect } from 'react-router';
import { ButtonLink } from '../design/Button.tsx';
import { Empty } from '../design/Empty.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { ButtonRow } from '../design/late/ButtonRow.tsx';
import { Meta } from '../design/Meta.tsx';
import { Notice } from '../design/Notice.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Rows } from '../design/Row.tsx';
import { Section } from '../design/Section.tsx';
import { breadcrumbs } from '../features/discovery/structured/breadcrumbs.ts';
import { useViewer } from '../features/frame/use-viewer.ts';
import { NominationRow, NominationRowFragment } from '../features/stores/NominationRow.tsx';
import { OwnStoreForm } from '../features/stores/OwnStoreForm.tsx';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { signInAddress } from '../routing/sign-in-address.ts';
import { useFormat } from '../words/FormatProvider.tsx';
import { useWords } from '../words/words.ts';

const StoreQuery = graphql(`
  query Store($slug: String!) {
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
    }
    viewerStore {
      number
    }
  }
`);

const NominationsQuery = graphql(
  `
    query Nominations($store: Int!) {
      waiting: ideas(storeId: $store, order: WAITING, first: 20) {
        edges {
          node {
            number
            ...NominationRow
          }
        }
      }
      answered: ideas(storeId: $store, order: ANSWERED, first: 20) {
        edges {
          node {
            number
            ...NominationRow
          }
        }
      }
    }
  `,
  [NominationRowFragment],
);

export const route = defineRoute({
  async load({ client, params, url }) {
    const slug = (params.slug ?? '').toLowerCase();
    const { store, viewerStore } = await client.query(StoreQuery, { slug });
    if (store === null) throw notFound();
    if (store.slug !== params.slug) throw redirect(store.path + url.search, 301);
    const nominated = await client.query(NominationsQuery, { store: store.number });
    return { store, isOwn: viewerStore?.number === store.number, ...nominated };
  },
  lateActions: () => import('../features/stores/store-page-actions.ts'),
  meta: ({ data: { store }, t }) => ({
    title: `${store.name}, ${store.town}`,
    description: t('stores.lede'),
    canonical: store.path,
  }),
  discovery: import.meta.env.SSR
    ? ({ data: { store }, site, address, t }) => ({
        structured: [
          breadcrumbs([
            { name: site.brand.name, url: address('/') },
            { name: t('stores.title'), url: address('/stores') },
            { name: store.name, url: address(store.path) },
          ]),
          {
            '@type': 'Store',
            name: store.name,
            url: address(store.path),
            address: {
              '@type': 'PostalAddress',
              streetAddress: store.address.split('\n').join(', '),
              addressLocality: store.town,
              addressCountry: store.country,
            },
          },
        ],
      })
    : undefined,
  Page: function Store({ data: { store, isOwn, waiting, answered } }) {
    const t = useWords();
    const format = useFormat();
    const viewer = useViewer();
    const nominate = `/ask?kind=idea&store=${store.slug}`;
    const lists = [
      { title: t('stores.waiting'), edges: waiting.edges },
      { title: t('stores.answered'), edges: answered.edges },
    ].filter(({ edges }) => edges.length > 0);
    return (
      <Main>
        <PageHead
          title={store.name}
          above={
            <Meta>
              {store.town}
              {format.countryName(store.country)}
              {isOwn && <b className="yours">{t('stores.yours')}</b>}
            </Meta>
          }
          lede={
            <>
              {store.address.split('\n').join(', ')}
              {store.address && store.opening && <br />}
              {store.opening}
            </>
          }
        >
          {!store.isClosed && (
            <ButtonRow>
              <ButtonLink to={nominate} look="go" icon="pen">
                {t('stores.nominate')}
              </ButtonLink>
              {viewer === null ? (
                <ButtonLink to={signInAddress(store.path)} icon="keep">
                  {t('stores.choose')}
                </ButtonLink>
              ) : (
                <OwnStoreForm key={String(isOwn)} number={store.number} isOwn={isOwn} />
              )}
            </ButtonRow>
          )}
        </PageHead>
        {store.isClosed ? (
          <Notice icon="close">
            <b>{t('stores.closed')}.</b> {t('stores.closedLede')}
          </Notice>
        ) : (
          viewer !== null && <p className="quiet">{t('stores.chooseHint')}</p>
        )}
        {/* What can be done about it stands above. */}
        {lists.length === 0 && !store.isClosed && <Empty title={t('stores.nothing')} />}
        {lists.map(({ title, edges }) => (
          <Section key={title} title={title}>
            <Rows>
              {edges.map(({ node }) => (
                <NominationRow key={node.number} thread={node} />
              ))}
            </Rows>
          </Section>
        ))}
        {lists.length > 0 && (
          <ButtonRow after>
            <ButtonLink to={`/ideas?store=${store.slug}&order=newest`}>{t('stores.everything')}</ButtonLink>
          </ButtonRow>
        )}
      </Main>
    );
  },
});
