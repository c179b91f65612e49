import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { IdeaStatusFragment } from '../ideas/idea-status.ts';
import { DeskNarrowFragment, TriageRowFragment } from './triage-query.ts';

/** The desk’s ideas by where they stand; of one column more than of the others. */
export const IdeaBoardQuery = graphql(
  `
    query IdeaBoard(
      $order: IdeaDeskOrder!
      $meaning: IdeaMeaning
      $statusKey: String
      $productId: Int
      $storeId: Int
      $storeText: String
      $categoryId: Int
      $tagName: String
      $label: String
      $ownerId: Int
      $unowned: Boolean
      $overdue: Boolean
      $more: String
      $wantsMore: Boolean!
    ) {
      ideaBoard(
        order: $order
        meaning: $meaning
        statusKey: $statusKey
        productId: $productId
        storeId: $storeId
        categoryId: $categoryId
        tagName: $tagName
        label: $label
        ownerId: $ownerId
        unowned: $unowned
        overdue: $overdue
      ) {
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
      more: deskIdeas(
        order: $order
        statusKey: $more
        productId: $productId
        storeId: $storeId
        categoryId: $categoryId
        tagName: $tagName
        label: $label
        ownerId: $ownerId
        unowned: $unowned
        overdue: $overdue
        first: 100
      ) @include(if: $wantsMore) {
        edges {
          node {
            ...TriageRow
          }
        }
        pageInfo {
          hasNextPage
        }
      }
      ...DeskNarrow
    }
  `,
  [TriageRowFragment, IdeaStatusFragment, DeskNarrowFragment],
);

export type BoardColumn = NonNullable<ResultOf<typeof IdeaBoardQuery>['ideaBoard']>[number];
