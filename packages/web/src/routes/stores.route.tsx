import { Form, Link } from 'react-router';
import { Button, ButtonLink } from '../design/Button.tsx';
import { Empty } from '../design/Empty.tsx';
import { TextField } from '../design/Field.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { SearchLine } from '../design/late/SearchLine.tsx';
import { Narrow, NarrowBy } from '../design/Narrow.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Pagination } from '../design/Pagination.tsx';
import { Rows } from '../design/Row.tsx';
import { breadcrumbs } from '../features/discovery/structured/breadcrumbs.ts';
import { StoreRow, StoreRowFragment } from '../features/stores/StoreRow.tsx';
import { StoreNameFragment, storeName } from '../features/stores/store-fragment.ts';
import { storesAddress, storesIn } from '../features/stores/stores-address.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { pageOf } from '../routing/page-of.ts';
import { useFormat } from '../words/FormatProvider.tsx';
import { useWords } from '../words/words.ts';

const StoresQuery = graphql(
  `
    query Stores($text: String, $town: String, $first: Int, $after: String, $last: Int, $before: String) {
      stores(text: $text, town: $town, first: $first, after: $after, last: $last, before: $before) {
        edges {
          node {
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
      storeTowns {
        town
        stores
      }
      viewerStore {
        ...StoreName
      }
    }
  `,
  [StoreRowFragment, StoreNameFragment],
);

export const route = defineRoute({
  async load({ client, url }) {
    const asked = storesIn(url.searchParams);
    const data = await client.query(StoresQuery, { ...asked, ...pageOf(url.searchParams, 40) });
    return { asked, ...data };
  },
  meta: ({ data: { asked }, t }) => ({
    title: t('stores.title'),
    description: t('stores.lede'),
    canonical: '/stores',
    hidden: asked.text !== null,
  }),
  discovery: import.meta.env.SSR
    ? ({ site, address, t }) => ({
        structured: [
          breadcrumbs([
            { name: site.brand.name, url: address('/') },
            { name: t('stores.title'), url: address('/stores') },
          ]),
        ],
      })
    : undefined,
  Page: function Stores({ data: { asked, stores, storeTowns, viewerStore } }) {
    const t = useWords();
    const format = useFormat();
    const { edges, pageInfo } = stores;
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
    const isNarrowed = asked.text !== null || asked.town !== null;
    return (
      <Main>
        <PageHead title={t('stores.title')} lede={t('stores.lede')}>
          {viewerStore && (
            <Link className="link" to={viewerStore.path}>
              {t('stores.yoursFull', { store: storeName(viewerStore) })}
            </Link>
          )}
        </PageHead>
        <Form action="/stores" role="search" aria-label={t('stores.find')}>
          <SearchLine act={<Button icon="search">{t('stores.search')}</Button>}>
            <TextField
              type="search"
              name="q"
              key={asked.text}
              label={t('stores.find')}
              placeholder={t('stores.findHint')}
              defaultValue={asked.text ?? ''}
              maxLength={80}
            />
          </SearchLine>
        </Form>
        {storeTowns.length > 1 && (
          <Narrow>
            <NarrowBy
              label={t('stores.town')}
              value={asked.town ?? t('stores.anyTown')}
              choices={[
                {
                  to: storesAddress({ ...asked, town: null }),
                  label: t('stores.anyTown'),
                  current: !asked.town,
                },
                ...storeTowns.map(({ town, stores: count }) => ({
                  to: storesAddress({ ...asked, town }),
                  label: `${town} (${format.number(count)})`,
                  current: town === asked.town,
                })),
              ]}
            />
          </Narrow>
        )}
        {edges.length === 0 ? (
          <Empty title={isNarrowed ? t('stores.none') : t('stores.noneYet')}>
            {isNarrowed && <ButtonLink to="/stores">{t('stores.all')}</ButtonLink>}
          </Empty>
        ) : (
          <Rows>
            {edges.map(({ node }) => (
              <StoreRow key={node.number} store={node} isOwn={node.number === viewerStore?.number} />
            ))}
          </Rows>
        )}
        <Pagination
          older={hasNextPage && endCursor ? storesAddress(asked, { after: endCursor }) : undefined}
          newer={hasPreviousPage && startCursor ? storesAddress(asked, { before: startCursor }) : undefined}
        />
      </Main>
    );
  },
});
