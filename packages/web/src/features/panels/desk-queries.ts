import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { PersonNameFragment } from '../people/PersonName.tsx';
import { TierNameFragment } from '../tiers/TierName.tsx';
import { PollRowFragment } from './poll-row.ts';

export const DeskPanelsQuery = graphql(`
  query DeskPanels {
    brand {
      timeZone
    }
    deskPanels {
      number
      slug
      name
      asked
      isOver
      endsAt
      memberCount
      invitations {
        waiting
      }
    }
  }
`);

export const PanelNameQuery = graphql(`
  query PanelName($slug: String!) {
    brand {
      timeZone
    }
    panel(slug: $slug) {
      number
      slug
      name
    }
  }
`);

export const DeskPanelQuery = graphql(
  `
    query DeskPanel($slug: String!, $after: String) {
      brand {
        timeZone
      }
      tiers {
        key
        ...TierName
      }
      products {
        number
        name
      }
      panel(slug: $slug) {
        number
        slug
        name
        path
        purpose
        asked
        endsAt
        isOver
        archivedAt
        membersSeen
        memberCount
        invitations {
          waiting
          declined
          left
          running
        }
        members(first: 50, after: $after) {
          edges {
            node {
              number
              handle
              ...PersonName
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
        polls {
          ...PollRow
        }
      }
    }
  `,
  [TierNameFragment, PersonNameFragment, PollRowFragment],
);

export type DeskPanelResult = ResultOf<typeof DeskPanelQuery>;
export type DeskPanel = NonNullable<DeskPanelResult['panel']>;
export type Choices = Pick<DeskPanelResult, 'tiers' | 'products'>;

/** Whom a criterion would invite. */
export const MatchingQuery = graphql(
  `
    query PanelMatching($panelId: Int!, $tier: String, $productId: Int) {
      panelMatching(panelId: $panelId, tier: $tier, productId: $productId) {
        count
        members {
          ...PersonName
        }
      }
    }
  `,
  [PersonNameFragment],
);

export type Matching = NonNullable<ResultOf<typeof MatchingQuery>['panelMatching']>;
