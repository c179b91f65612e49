import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { IdeaStatusFragment } from '../ideas/idea-status.ts';
import { PersonNameFragment } from '../people/PersonName.tsx';
import { StoreNameFragment } from '../stores/store-fragment.ts';

/** An idea as a row of the desk. */
export const TriageRowFragment = graphql(
  `
    fragment TriageRow on Thread @_unmask {
      number
      title
      language
      product {
        name
      }
      idea {
        isOverdue
        owedBy
        begunAt
        supporters
        status {
          ...IdeaStatus
        }
        triage {
          labels
          weighted
          priority {
            score
          }
          owner {
            ...PersonName
          }
        }
      }
    }
  `,
  [PersonNameFragment, IdeaStatusFragment],
);

/** What the desk can be narrowed by, and what is chosen from on it. */
export const TriageChoicesFragment = graphql(
  `
    fragment TriageChoices on Query @_unmask {
      ideaStatuses {
        ...IdeaStatus
      }
      ideaLabels
      ideaOwners {
        number
        displayName
      }
    }
  `,
  [IdeaStatusFragment],
);

/** What the filters of the desk are chosen from. */
export const DeskNarrowFragment = graphql(
  `
    fragment DeskNarrow on Query @_unmask {
      ...TriageChoices
      tags {
        name
      }
      products {
        number
        name
      }
      chosenStore: store(number: $storeId) {
        ...StoreName
      }
      stores(first: 50, text: $storeText) {
        edges {
          node {
            ...StoreName
          }
        }
        pageInfo {
          hasNextPage
        }
      }
      categories {
        number
        name
        kinds
        children {
          number
          name
          kinds
        }
      }
    }
  `,
  [TriageChoicesFragment, StoreNameFragment],
);

/** A page of the desk. */
export const DeskIdeasQuery = graphql(
  `
    query DeskIdeas(
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
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      deskIdeas(
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
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        edges {
          node {
            ...TriageRow
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
      ...DeskNarrow
      ideaViews {
        number
        name
        filters
      }
    }
  `,
  [TriageRowFragment, DeskNarrowFragment],
);

export type DeskIdeas = ResultOf<typeof DeskIdeasQuery>;
export type DeskNarrow = ResultOf<typeof DeskNarrowFragment>;
export type TriageRow = ResultOf<typeof TriageRowFragment>;
export type TriageChoices = ResultOf<typeof TriageChoicesFragment>;
