import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { BesideFragment } from '../threads/BesideList.tsx';

/** Threads like what somebody writes, with what solved them. */
export const SimilarQuery = graphql(
  `
    query Similar($title: String!, $markdown: String, $kind: ThreadKind) {
      similarThreads(title: $title, markdown: $markdown, kind: $kind) {
        number
        acceptedAnswer {
          html
          language
        }
        ...Beside
      }
    }
  `,
  [BesideFragment],
);

/** A thread that may have the answer already. */
export type SimilarThread = ResultOf<typeof SimilarQuery>['similarThreads'][number];
