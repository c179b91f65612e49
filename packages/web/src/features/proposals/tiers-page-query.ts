import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { PersonNameFragment } from '../people/PersonName.tsx';
import { TrialFragment, VersionFragment } from './trial-fragment.ts';

export const TiersPageQuery = graphql(
  `
    query TiersPage {
      reputationProposal(kind: TIERS) {
        version
        content
        savedAt
        savedBy {
          ...PersonName
        }
        trial {
          ...Trial
        }
        readings {
          key
          ways {
            asked {
              metric
              days
              comparison
              target
            }
          }
        }
      }
      tiersVersions {
        ...Version
      }
      memberMetrics {
        name
        now
        ofDays
      }
    }
  `,
  [PersonNameFragment, TrialFragment, VersionFragment],
);

export type TiersPage = ResultOf<typeof TiersPageQuery>;
