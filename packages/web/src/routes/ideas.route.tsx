import { ButtonLink } from '../design/Button.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { ChallengeBanner, ChallengeBannerFragment } from '../features/challenges/ChallengeBanner.tsx';
import { listDiscovery } from '../features/discovery/list-discovery.ts';
import { languageVariables } from '../features/feed/feed-filters.ts';
import { IdeaList, IdeaListFragment } from '../features/ideas/IdeaList.tsx';
import { IdeaNarrow } from '../features/ideas/IdeaNarrow.tsx';
import { IdeaTabs } from '../features/ideas/IdeaTabs.tsx';
import { ideaPlace, readIdeaFilters } from '../features/ideas/idea-filters.ts';
import { KeptPromises, KeptPromisesFragment } from '../features/ideas/KeptPromises.tsx';
import { StoreNameFragment } from '../features/stores/store-fragment.ts';
import { BesideFragment, BesideList } from '../features/threads/BesideList.tsx';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { useWords } from '../words/words.ts';

const IdeasQuery = graphql(
  `
    query Ideas(
      $order: IdeaOrder
      $meaning: IdeaMeaning
      $product: Int
      $space: Int
      $tagId: Int
      $storeId: Int
      $language: String
      $inReadingLanguages: Boolean
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      ideas(
        order: $order
        meaning: $meaning
        productId: $product
        categoryId: $space
        tagId: $tagId
        storeId: $storeId
        language: $language
        inReadingLanguages: $inReadingLanguages
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        ...IdeaList
      }
      keptPromises {
        ...KeptPromises
      }
      running: challenges(time: RUNNING, first: 1) {
        ...ChallengeBanner
      }
      best: ideas(order: SUPPORT, first: 5) {
        edges {
          node {
            number
            ...Beside
          }
        }
      }
      shipped: roadmap(column: SHIPPED, first: 5) {
        edges {
          node {
            number
            ...Beside
          }
        }
      }
      products {
        number
        name
      }
      viewerStore {
        ...StoreName
      }
      stores(first: 8) {
        edges {
          node {
            ...StoreName
          }
        }
      }
      categories {
        number
        name
        kinds
        children {
          number
          name
          kinds
        }
      }
    }
  `,
  [IdeaListFragment, KeptPromisesFragment, BesideFragment, StoreNameFragment, ChallengeBannerFragment],
);

const IdeaTagQuery = graphql(`
  query IdeaTag($name: String!) {
    tag(name: $name) {
      number
      name
    }
  }
`);

const IdeaStoreQuery = graphql(
  `
    query IdeaStore($slug: String!) {
      store(slug: $slug) {
        ...StoreName
      }
    }
  `,
  [StoreNameFragment],
);

export const route = defineRoute({
  async load({ client, url }) {
    const filters = readIdeaFilters(url.searchParams);
    const tag = filters.tag === null ? null : (await client.query(IdeaTagQuery, { name: filters.tag })).tag;
    if (filters.tag !== null && tag === null) throw notFound();
    const store =
      filters.store === null ? null : (await client.query(IdeaStoreQuery, { slug: filters.store })).store;
    if (filters.store !== null && store === null) throw notFound();
    const { tag: _name, store: _slug, language, ...rest } = filters;
    const narrowed = { tagId: tag?.number ?? null, storeId: store?.number ?? null };
    const variables = {
      ...rest,
      ...narrowed,
      ...languageVariables(language),
      ...ideaPlace(url.searchParams),
    };
    return {
      filters: { ...filters, tag: tag?.name ?? null },
      store,
      ...(await client.query(IdeasQuery, variables)),
    };
  },
  lateActions: () => import('../features/ideas/list-actions.ts'),
  meta: ({ t }) => ({ title: t('kind.ideas'), description: t('kind.ideasLede') }),
  discovery: import.meta.env.SSR
    ? (page) => listDiscovery({ name: page.t('kind.ideas'), path: '/ideas' }, page)
    : undefined,
  Page: function Ideas({ data }) {
    const { filters, ideas, keptPromises, running, best, shipped, products, categories } = data;
    const named = [data.store, data.viewerStore, ...data.stores.edges.map(({ node }) => node)];
    const stores = [...new Map(named.flatMap((one) => (one ? [[one.number, one] as const] : []))).values()];
    const t = useWords();
    const spaces = categories
      .flatMap(({ children, ...space }) => [
        { ...space, takes: [space, ...children].some(({ kinds }) => kinds.includes('IDEA')) },
        ...children.map((child) => ({ ...child, takes: child.kinds.includes('IDEA') })),
      ])
      .filter(({ takes }) => takes);
    return (
      <Main
        marginLabel={t('feed.beside')}
        margin={
          <>
            {filters.order !== 'SUPPORT' && (
              <BesideList title={t('feed.mostSupported')} threads={best.edges.map(({ node }) => node)} />
            )}
            <BesideList title={t('idea.changelog')} threads={shipped.edges.map(({ node }) => node)} />
          </>
        }
      >
        <PageHead
          title={t('kind.ideas')}
          lede={
            <>
              {t('kind.ideasLede')} <KeptPromises promises={keptPromises} />
            </>
          }
        >
          <ButtonLink to="/ask?kind=idea" look="go" icon="pen">
            {t('idea.propose')}
          </ButtonLink>
        </PageHead>
        <IdeaTabs current="ideas" />
        <ChallengeBanner running={running} />
        <IdeaNarrow filters={filters} products={products} spaces={spaces} stores={stores} />
        <IdeaList ideas={ideas} filters={filters} />
      </Main>
    );
  },
});
