import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { FeedRowFragment } from '../feed/FeedRow.tsx';
import { PersonNameFragment } from '../people/PersonName.tsx';
import { PollRowFragment } from './poll-row.ts';

export const MyPanelsQuery = graphql(`
  query MyPanels {
    me {
      role
    }
    myPanels {
      number
      name
      path
      asked
      endsAt
      isOver
      memberCount
      viewerState
      waitingPollCount
    }
  }
`);

export type MyPanel = ResultOf<typeof MyPanelsQuery>['myPanels'][number];

export const PanelQuery = graphql(
  `
    query Panel($slug: String!) {
      me {
        role
      }
      panel(slug: $slug) {
        number
        slug
        name
        path
        purposeHtml
        asked
        endsAt
        isOver
        membersSeen
        memberCount
        viewerState
        space {
          number
          path
          slug
          viewerMayPost
        }
        members(first: 50) {
          edges {
            node {
              ...PersonName
            }
          }
        }
        polls {
          ...PollRow
        }
      }
    }
  `,
  [PersonNameFragment, PollRowFragment],
);

export type Panel = NonNullable<ResultOf<typeof PanelQuery>['panel']>;

export const PanelThreadsQuery = graphql(
  `
    query PanelThreads($category: Int!) {
      threads(categoryId: $category, first: 5) {
        edges {
          node {
            number
            ...FeedRow
          }
        }
      }
    }
  `,
  [FeedRowFragment],
);

export const PollQuery = graphql(
  `
  query Poll($number: Int!) {
    me {
      role
    }
    poll(number: $number) {
      ...PollRow
      intro
      panelName
      panelSlug
      results
      questions {
        number
        kind
        text
        options
        minimum
        maximum
        required
        viewerPicks
        viewerText
        outcome {
          answers
          mean
          options {
            label
            count
            share
            points
            meanPlace
          }
          texts {
            texts
            endCursor
          }
        }
      }
    }
  }
`,
  [PollRowFragment],
);

export type Poll = NonNullable<ResultOf<typeof PollQuery>['poll']>;
export type Question = Poll['questions'][number];
export type Outcome = NonNullable<Question['outcome']>;

/** More of what was written to one question. */
export const PollTextsQuery = graphql(`
  query PollTexts($number: Int!, $after: String) {
    poll(number: $number) {
      questions {
        number
        outcome {
          texts(after: $after) {
            texts
            endCursor
          }
        }
      }
    }
  }
`);
