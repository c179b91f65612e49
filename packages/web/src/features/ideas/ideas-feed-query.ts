import { graphql } from '../../graphql/graphql.ts';
import { AtomThreadFragment } from '../discovery/atom/atom-entries.ts';

/** What is on its way, for programs. */
export const RoadmapFeedQuery = graphql(
  `
    query RoadmapFeed {
      NOW: roadmap(column: NOW, first: 10) {
        edges {
          node {
            ...AtomThread
          }
        }
      }
      NEXT: roadmap(column: NEXT, first: 10) {
        edges {
          node {
            ...AtomThread
          }
        }
      }
    }
  `,
  [AtomThreadFragment],
);

/** What was shipped, for programs. */
export const ChangelogFeedQuery = graphql(
  `
    query ChangelogFeed($first: Int) {
      roadmap(column: SHIPPED, first: $first) {
        edges {
          node {
            ...AtomThread
            idea {
              shippedAt
              reason
              contributors {
                member {
                  displayName
                  isFormer
                }
              }
            }
          }
        }
      }
    }
  `,
  [AtomThreadFragment],
);
