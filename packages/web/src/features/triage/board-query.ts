import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { IdeaStatusFragment } from '../ideas/idea-status.ts';
import { TriageRowFragment } from './triage-query.ts';

/** The desk’s ideas by where they stand. */
export const IdeaBoardQuery = graphql(
  `
    query IdeaBoard($order: IdeaDeskOrder!) {
      ideaBoard(order: $order) {
        status {
          needsReason
          leadsTo
          ...IdeaStatus
        }
        ideas {
          edges {
            node {
              ...TriageRow
            }
          }
          pageInfo {
            hasNextPage
          }
        }
      }
    }
  `,
  [TriageRowFragment, IdeaStatusFragment],
);

export type BoardColumn = NonNullable<ResultOf<typeof IdeaBoardQuery>['ideaBoard']>[number];
