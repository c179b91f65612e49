import { threadEntry } from '../features/discovery/atom/atom-entries.ts';
import { atomFile } from '../features/discovery/atom/atom-file.ts';
import { RoadmapFeedQuery } from '../features/ideas/ideas-feed-query.ts';

/** What is being made, then what comes after, as the brand has it; an entry is the idea as it was proposed. */
export const route = atomFile(async (site) => {
  const { NOW, NEXT } = await site.client.query(RoadmapFeedQuery, {});
  const entries = [...NOW.edges, ...NEXT.edges].map(({ node }) => threadEntry(node, site));
  return { title: site.t('idea.roadmap'), path: '/roadmap', entries };
});
