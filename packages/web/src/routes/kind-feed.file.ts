import { threadEntry } from '../features/discovery/atom/atom-entries.ts';
import { atomFile, feedLength } from '../features/discovery/atom/atom-file.ts';
import { ThreadsFeedQuery } from '../features/discovery/atom/threads-feed-query.ts';
import { isKindPage, kindPages } from '../features/feed/kinds.ts';

/** The newest threads of a kind. */
export const route = atomFile(async (site) => {
  const { kinds } = site.params;
  if (!isKindPage(kinds)) return null;
  const { threads } = await site.client.query(ThreadsFeedQuery, {
    kind: kindPages[kinds],
    first: feedLength,
  });
  const entries = threads.edges.map(({ node }) => threadEntry(node, site));
  return { title: site.t(`kind.${kinds}`), path: `/${kinds}`, entries };
});
