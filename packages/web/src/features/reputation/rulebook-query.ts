import { graphql } from '../../graphql/graphql.ts';

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
