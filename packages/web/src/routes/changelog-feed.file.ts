import { threadEntry } from '../features/discovery/atom/atom-entries.ts';
import { atomFile, feedLength } from '../features/discovery/atom/atom-file.ts';
import { ChangelogFeedQuery } from '../features/ideas/ideas-feed-query.ts';
import { shippedEntry } from '../features/ideas/shipped-entry.ts';

/** What was shipped, the latest first: what was done, and who had the idea. */
export const route = atomFile(async (site) => {
  const { roadmap } = await site.client.query(ChangelogFeedQuery, { first: feedLength });
  const entries = roadmap.edges.map(({ node }) => shippedEntry(threadEntry(node, site), node.idea, site));
  return { title: site.t('idea.changelog'), path: '/changelog', entries };
});
