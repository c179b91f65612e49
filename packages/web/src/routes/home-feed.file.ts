import { threadEntry } from '../features/discovery/atom/atom-entries.ts';
import { atomFile, feedLength } from '../features/discovery/atom/atom-file.ts';
import { ThreadsFeedQuery } from '../features/discovery/atom/threads-feed-query.ts';

/** The newest threads of all. */
export const route = atomFile(async (site) => {
  const { threads } = await site.client.query(ThreadsFeedQuery, { first: feedLength });
  const entries = threads.edges.map(({ node }) => threadEntry(node, site));
  return { title: site.brand.name, path: '/', entries };
});
