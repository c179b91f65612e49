import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { PersonNameFragment } from '../people/PersonName.tsx';
import { TierNameFragment } from '../tiers/TierName.tsx';

export const TrialFragment = graphql(
  `
    fragment Trial on ReputationTrial @_unmask {
      proposalVersion
      fromDay
      progress
      failed
      finishedAt
      members
      rise
      fall
      tierRise
      tierFall
      tiers {
        key
        before
        atOnce
        later
        tier {
          ...TierName
        }
      }
      bands {
        from
        to
        before
        after
      }
      movers {
        before
        after
        member {
          ...PersonName
        }
        tierBefore {
          ...TierName
        }
        tierAtOnce {
          ...TierName
        }
        tierLater {
          ...TierName
        }
        rules {
          rule
          before
          after
        }
        needs {
          metric
          days
          comparison
          target
          has
          met
        }
      }
    }
  `,
  [PersonNameFragment, TierNameFragment],
);

export type Trial = ResultOf<typeof TrialFragment>;

export const VersionFragment = graphql(
  `
    fragment Version on PublishedVersion @_unmask {
      version
      publishedAt
      note
      fromDay
      publishedBy {
        ...PersonName
      }
      rescoring {
        progress
        changed
        finishedAt
      }
    }
  `,
  [PersonNameFragment],
);

export type Version = ResultOf<typeof VersionFragment>;
