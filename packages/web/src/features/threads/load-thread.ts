import { redirect } from 'react-router';
import type { GraphqlClient } from '../../graphql/client.ts';
import { graphql, readFragment } from '../../graphql/graphql.ts';
import type { RouteArguments } from '../../routing/define-route.tsx';
import { gone, notFound, numberIn } from '../../routing/not-found.ts';
import { AnswerComposerFragment } from '../answers/AnswerComposer.tsx';
import { AnswersFragment } from '../answers/Answers.tsx';
import { answersVariables } from '../answers/answers-window.ts';
import { UnrolledCommentsFragment } from '../comments/CommentList.tsx';
import { ThreadDiscoveryFragment } from '../discovery/thread-discovery.ts';
import { IdeaBesideQuery } from '../ideas/idea-beside-query.ts';
import { DuplicateNoticeFragment } from './DuplicateNotice.tsx';
import { excerptOf } from './excerpt-of.ts';
import { ThreadArticleFragment } from './ThreadArticle.tsx';
import { ThreadJumpsFragment } from './ThreadJumps.tsx';
import { ThreadMarginFragment } from './ThreadMargin.tsx';
import { VisitFragment } from './use-visit.ts';

const ThreadQuery = graphql(
  `
    query Thread(
      $number: Int!
      $order: AnswerOrder
      $first: Int
      $after: String
      $last: Int
      $before: String
      $from: Int
      $to: Int
      $around: Int
      $comments: Int
      $unrolled: Int!
      $unroll: Boolean!
      $draft: String!
    ) {
      unrolled: post(number: $unrolled) @include(if: $unroll) {
        ...UnrolledComments
      }
      draft(key: $draft) {
        data
        updatedAt
      }
      thread(number: $number) {
        number
        title
        path
        state
        solvedAt
        lastActivityAt
        opening {
          html
        }
        ...ThreadArticle
        ...ThreadDiscovery
        ...ThreadJumps
        ...Visit
        ...Answers
        ...AnswerComposer
        ...ThreadMargin
        ...DuplicateNotice
      }
    }
  `,
  [
    ThreadArticleFragment,
    ThreadDiscoveryFragment,
    ThreadJumpsFragment,
    VisitFragment,
    UnrolledCommentsFragment,
    AnswersFragment,
    AnswerComposerFragment,
    ThreadMarginFragment,
    DuplicateNoticeFragment,
  ],
);

const ThreadGoneQuery = graphql(`
  query ThreadGone($number: Int!) {
    threadIsGone(number: $number)
  }
`);

const variablesFor = (number: number, search: URLSearchParams) => ({
  number,
  draft: `answer:${number}`,
  ...answersVariables(search),
});

/** What a thread's page shows. */
export async function loadThread({ client, params, url }: RouteArguments) {
  const number = numberIn(params.number);
  const { thread, draft, unrolled } = await client.query(ThreadQuery, variablesFor(number, url.searchParams));
  if (thread === null) {
    const { threadIsGone } = await client.query(ThreadGoneQuery, { number });
    throw threadIsGone ? gone() : notFound();
  }
  const [, , , slug = ''] = thread.path.split('/');
  if (encodeURIComponent(params.slug ?? '') !== slug) throw redirect(thread.path + url.search, 301);
  const { kind } = readFragment(ThreadArticleFragment, thread);
  const beside = kind === 'IDEA' ? await client.query(IdeaBesideQuery, { number }) : null;
  const excerpt = excerptOf(thread.opening.html);
  return {
    thread,
    draft,
    unrolled: unrolled ?? null,
    excerpt,
    idea: beside?.thread ?? null,
    inChallenges: beside?.challengesOfIdea ?? [],
  };
}

/** The thread of a page as it is now; null when it is gone. */
export async function reloadThread(client: GraphqlClient, number: number, search: URLSearchParams) {
  const { thread } = await client.query(ThreadQuery, variablesFor(number, search));
  return thread;
}
