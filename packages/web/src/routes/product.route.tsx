import { redirect } from 'react-router';
import { Acts } from '../design/Acts.tsx';
import { ButtonLink } from '../design/Button.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { TopicBoardLink } from '../features/boards/TopicBoardLink.tsx';
import { listDiscovery } from '../features/discovery/list-discovery.ts';
import { Feed } from '../features/feed/Feed.tsx';
import { FeedMargin } from '../features/feed/FeedMargin.tsx';
import { feedVariables } from '../features/feed/feed-filters.ts';
import { FeedQuery } from '../features/feed/feed-query.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { useWords } from '../words/words.ts';

const ProductQuery = graphql(`
  query Product($slug: String!) {
    showsGames
    product(slug: $slug) {
      number
      slug
      path
      name
      tagline
    }
  }
`);

export const route = defineRoute({
  async load({ client, params, url }) {
    const { product, showsGames } = await client.query(ProductQuery, {
      slug: (params.slug ?? '').toLowerCase(),
    });
    if (product === null) throw notFound();
    // An address it had before, or other capitals: each has one.
    if (product.slug !== params.slug) throw redirect(product.path + url.search, 301);
    const variables = { ...feedVariables(url.searchParams), productId: product.number };
    return { product, showsGames, ...(await client.query(FeedQuery, variables)) };
  },
  meta: ({ data: { product } }) => ({ title: product.name, description: product.tagline }),
  discovery: import.meta.env.SSR
    ? ({ data: { product }, ...page }) => listDiscovery(product, page)
    : undefined,
  Page: function Product({ data: { product, showsGames, threads, ...beside } }) {
    const t = useWords();
    return (
      <Main marginLabel={t('feed.beside')} margin={<FeedMargin beside={beside} list="topic" />}>
        <PageHead title={product.name} lede={product.tagline}>
          <Acts>
            <ButtonLink to={`/ask?product=${product.slug}`} icon="pen">
              {t('feed.askAbout', { product: product.name })}
            </ButtonLink>
            {showsGames && <TopicBoardLink kind="product" name={product.slug} />}
          </Acts>
        </PageHead>
        <Feed threads={threads} write={{ to: `/ask?product=${product.slug}` }} />
      </Main>
    );
  },
});
