import { graphql, type ResultOf } from '../../graphql/graphql.ts';

/** How it goes with ideas, over a time. */
export const IdeaInsightQuery = graphql(`
  query IdeaInsight($days: Int!) {
    ideaInsight(days: $days) {
      begun
      decided
      shipped
      hoursToReply
      hoursToDecision
      promisesDue
      promisesKept
      authors
      authorsAnswered
      periods {
        from
        begun
        decided
      }
      tags {
        number
        name
        ideas
        supporters
      }
      products {
        number
        name
        ideas
        supporters
      }
      rising {
        number
        title
        language
        idea {
          supporters
        }
      }
    }
  }
`);

export type IdeaInsight = NonNullable<ResultOf<typeof IdeaInsightQuery>['ideaInsight']>;

/** How many days back product teams look. */
export const ideaPeriods = [30, 90, 365] as const;
export type IdeaPeriod = (typeof ideaPeriods)[number];

/** The period that an address asks for; a quarter when it does not say. */
export function ideaPeriodIn(search: URLSearchParams): IdeaPeriod {
  const asked = Number(search.get('days'));
  return ideaPeriods.find((days) => days === asked) ?? 90;
}
