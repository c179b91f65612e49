import { redirect } from 'react-router';
import { threadEntry } from '../features/discovery/atom/atom-entries.ts';
import { atomFile, feedLength } from '../features/discovery/atom/atom-file.ts';
import { ThreadsFeedQuery } from '../features/discovery/atom/threads-feed-query.ts';
import { graphql } from '../graphql/graphql.ts';

const TagOfFeedQuery = graphql(`
  query TagOfFeed($name: String!) {
    tag(name: $name) {
      number
      name
      path
    }
  }
`);

/** The newest threads with a tag. */
export const route = atomFile(async (site) => {
  const { tag } = await site.client.query(TagOfFeedQuery, { name: site.params.name ?? '' });
  if (tag === null) return null;
  const { number, name, path } = tag;
  if (path.split('/').at(-1) !== encodeURIComponent(site.params.name ?? ''))
    throw redirect(`${path}/feed.atom`, 301);
  const { threads } = await site.client.query(ThreadsFeedQuery, { tagId: number, first: feedLength });
  return { title: name, path, entries: threads.edges.map(({ node }) => threadEntry(node, site)) };
});
