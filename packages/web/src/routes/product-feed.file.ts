import { redirect } from 'react-router';
import { threadEntry } from '../features/discovery/atom/atom-entries.ts';
import { atomFile, feedLength } from '../features/discovery/atom/atom-file.ts';
import { ThreadsFeedQuery } from '../features/discovery/atom/threads-feed-query.ts';
import { graphql } from '../graphql/graphql.ts';

const ProductOfFeedQuery = graphql(`
  query ProductOfFeed($slug: String!) {
    product(slug: $slug) {
      number
      name
      path
    }
  }
`);

/** The newest threads about a product. */
export const route = atomFile(async (site) => {
  const { product } = await site.client.query(ProductOfFeedQuery, { slug: site.params.slug ?? '' });
  if (product === null) return null;
  const { number, name, path } = product;
  if (path.split('/').at(-1) !== encodeURIComponent(site.params.slug ?? ''))
    throw redirect(`${path}/feed.atom`, 301);
  const { threads } = await site.client.query(ThreadsFeedQuery, { productId: number, first: feedLength });
  return { title: name, path, entries: threads.edges.map(({ node }) => threadEntry(node, site)) };
});
