import { graphql } from '../../graphql/graphql.ts';
import { TierNameFragment } from '../tiers/TierName.tsx';

/** What the reader is not trusted with yet. */
export const NewcomerLimitsFragment = graphql(
  `
    fragment NewcomerLimits on NewcomerLimits @_unmask {
      links
      pictures
      votesDown
      createsTags
      from {
        ...TierName
      }
    }
  `,
  [TierNameFragment],
);
