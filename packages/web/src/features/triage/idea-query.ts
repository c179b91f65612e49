import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { DecideFormFragment } from '../ideas/DecideForm.tsx';
import { IdeaCourseFragment } from '../ideas/IdeaCourse.tsx';
import { IdeaStatusFragment } from '../ideas/idea-status.ts';
import { PersonNameFragment } from '../people/PersonName.tsx';
import { NominationNoteFragment } from '../stores/NominationNote.tsx';
import { TierNameFragment } from '../tiers/TierName.tsx';
import { TriageChoicesFragment } from './triage-query.ts';

/** One idea with all that the product team keeps of it. */
export const DeskIdeaQuery = graphql(
  `
    query DeskIdea($number: Int!) {
      thread(number: $number) {
        number
        title
        path
        language
        createdAt
        author {
          ...PersonName
        }
        category {
          name
        }
        product {
          name
        }
        opening {
          html
          language
        }
        idea {
          isOverdue
          owedBy
          supporters
          status {
            ...IdeaStatus
          }
          ...DecideForm
          ...IdeaCourse
          ...NominationNote
          triage {
            owner {
              number
            }
            trackerUrl
            labels
            priority {
              reach
              impact
              confidence
              effort
              score
            }
            notes {
              number
              text
              writtenAt
              isOwn
              author {
                ...PersonName
              }
            }
            support {
              supporters
              weighted
              owners
              newcomers
              tiers {
                tierKey
                count
                weighted
              }
            }
          }
        }
      }
      tiers {
        key
        ...TierName
      }
      ...TriageChoices
    }
  `,
  [
    DecideFormFragment,
    IdeaCourseFragment,
    NominationNoteFragment,
    IdeaStatusFragment,
    PersonNameFragment,
    TierNameFragment,
    TriageChoicesFragment,
  ],
);

export type DeskIdea = ResultOf<typeof DeskIdeaQuery>;
export type Triage = NonNullable<NonNullable<NonNullable<DeskIdea['thread']>['idea']>['triage']>;
