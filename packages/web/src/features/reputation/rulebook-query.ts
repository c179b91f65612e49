import { graphql } from '../../graphql/graphql.ts';
import { PrivilegeListFragment } from '../tiers/PrivilegeList.tsx';

/** What comes with tiers. */
export const PrivilegesQuery = graphql(
  `
    query Privileges {
      viewerPrivileges {
        ...PrivilegeList
      }
    }
  `,
  [PrivilegeListFragment],
);

/** The rulebook of today. */
export const RulebookQuery = graphql(`
  query Rulebook {
    rulebook {
      dailyCap
      floor
      votesPerDay
      upvotesPerPair
      downvotesPerPair
      newVoterDays
      weights {
        weight
        category {
          name
          path
        }
      }
      rules {
        rule
        for
        capped
        lifetime
        points {
          on
          points
        }
      }
    }
  }
`);
