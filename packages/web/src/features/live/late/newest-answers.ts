import type { GraphqlClient } from '../../../graphql/client.ts';
import { graphql } from '../../../graphql/graphql.ts';
import { AnswerFragment } from '../../answers/Answer.tsx';
import type { LivePost } from './live-thread.ts';

const NewestAnswersQuery = graphql(
  `
    query NewestAnswers($number: Int!, $count: Int!, $comments: Int) {
      thread(number: $number) {
        answers(last: $count, order: OLDEST) {
          edges {
            node {
              number
              createdAt
              acceptedAt
              verifiedAt
              author {
                path
              }
              ...Answer
            }
          }
        }
      }
    }
  `,
  [AnswerFragment],
);

/** A page of answers, and the first few comments, as the thread's page asks for them. */
const MOST = 20;
const COMMENTS = 4;

/** The answers that were added last, oldest first. */
export async function newestAnswers(
  client: GraphqlClient,
  number: number,
  count: number,
): Promise<LivePost[]> {
  const variables = { number, count: Math.min(count, MOST), comments: COMMENTS };
  const { thread } = await client.query(NewestAnswersQuery, variables);
  return (thread?.answers.edges ?? []).map(({ node }) => node as unknown as LivePost);
}
