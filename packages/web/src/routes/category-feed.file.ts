import { redirect } from 'react-router';
import { threadEntry } from '../features/discovery/atom/atom-entries.ts';
import { atomFile, feedLength } from '../features/discovery/atom/atom-file.ts';
import { ThreadsFeedQuery } from '../features/discovery/atom/threads-feed-query.ts';
import { graphql } from '../graphql/graphql.ts';

const CategoryOfFeedQuery = graphql(`
  query CategoryOfFeed($slug: String!) {
    category(slug: $slug) {
      number
      name
      path
    }
  }
`);

/** The newest threads of a space and its parts. */
export const route = atomFile(async (site) => {
  const { category } = await site.client.query(CategoryOfFeedQuery, { slug: site.params.slug ?? '' });
  if (category === null) return null;
  const { number, name, path } = category;
  if (path.split('/').at(-1) !== encodeURIComponent(site.params.slug ?? ''))
    throw redirect(`${path}/feed.atom`, 301);
  const { threads } = await site.client.query(ThreadsFeedQuery, { categoryId: number, first: feedLength });
  return { title: name, path, entries: threads.edges.map(({ node }) => threadEntry(node, site)) };
});
