import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { PersonNameFragment } from '../people/PersonName.tsx';
import { TierNameFragment } from '../tiers/TierName.tsx';
import { TrialFragment, VersionFragment } from './trial-fragment.ts';

export const RulebookPageQuery = graphql(
  `
    query RulebookPage {
      reputationProposal(kind: RULEBOOK) {
        version
        content
        savedAt
        savedBy {
          ...PersonName
        }
        trial {
          ...Trial
        }
      }
      rulebookVersions {
        ...Version
      }
      reputationRules {
        rule
        for
        gives
        on
      }
      tiers {
        key
        ...TierName
      }
      categories {
        number
        name
        children {
          number
          name
        }
      }
    }
  `,
  [PersonNameFragment, TierNameFragment, TrialFragment, VersionFragment],
);

export type RulebookPage = ResultOf<typeof RulebookPageQuery>;
