import { redirect } from 'react-router';
import { Main } from '../design/frame/Frame.tsx';
import { AnswerComposer, AnswerComposerFragment } from '../features/answers/AnswerComposer.tsx';
import { Answers, AnswersFragment } from '../features/answers/Answers.tsx';
import { answersVariables } from '../features/answers/answers-address.ts';
import { UnrolledCommentsFragment, UnrolledCommentsProvider } from '../features/comments/CommentList.tsx';
import { ThreadDiscoveryFragment, threadDiscovery } from '../features/discovery/thread-discovery.ts';
import { useLiveThread } from '../features/live/use-live-thread.tsx';
import { DeletedBar } from '../features/posts/DeletedBar.tsx';
import { ProseExtras } from '../features/posts/ProseExtras.tsx';
import { TellBar } from '../features/posts/TellBar.tsx';
import { DuplicateNotice, DuplicateNoticeFragment } from '../features/threads/DuplicateNotice.tsx';
import { excerptOf } from '../features/threads/excerpt-of.ts';
import { NewSinceProvider } from '../features/threads/new-since.ts';
import { ThreadArticle, ThreadArticleFragment } from '../features/threads/ThreadArticle.tsx';
import { ThreadJumps, ThreadJumpsFragment } from '../features/threads/ThreadJumps.tsx';
import { ThreadMargin, ThreadMarginFragment } from '../features/threads/ThreadMargin.tsx';
import { useArrival } from '../features/threads/use-arrival.ts';
import { useViewBeacon } from '../features/threads/use-view-beacon.ts';
import { useVisit, VisitFragment } from '../features/threads/use-visit.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { gone, notFound, numberIn } from '../routing/not-found.ts';
import { useWords } from '../words/words.ts';

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

export const route = defineRoute({
  async load({ client, params, url }) {
    const number = numberIn(params.number);
    const { thread, draft, unrolled } = await client.query(
      ThreadQuery,
      variablesFor(number, url.searchParams),
    );
    if (thread === null) {
      const { threadIsGone } = await client.query(ThreadGoneQuery, { number });
      throw threadIsGone ? gone() : notFound();
    }
    const [, , , slug = ''] = thread.path.split('/');
    if (encodeURIComponent(params.slug ?? '') !== slug) throw redirect(thread.path + url.search, 301);
    return { thread, draft, unrolled: unrolled ?? null, excerpt: excerptOf(thread.opening.html) };
  },
  lateActions: () => import('../features/threads/thread-actions.ts'),
  meta: ({ data: { thread, excerpt }, t }) => ({
    title: thread.solvedAt === null ? thread.title : t('thread.titleSolved', { title: thread.title }),
    description: excerpt,
    canonical: thread.path,
    hidden: thread.state !== 'VISIBLE',
  }),
  discovery: import.meta.env.SSR ? threadDiscovery : undefined,
  Page: function Thread({ data: { thread: loaded, draft, unrolled } }) {
    const t = useWords();
    const { thread, bar } = useLiveThread(loaded, async (client, search) => {
      const again = await client.query(ThreadQuery, variablesFor(loaded.number, search));
      return again.thread;
    });
    const visit = useVisit(loaded);
    useViewBeacon(loaded);
    useArrival();
    return (
      <Main marginLabel={t('thread.beside')} margin={<ThreadMargin thread={thread} />}>
        <DuplicateNotice thread={thread} />
        <NewSinceProvider value={visit.seenUntil}>
          <UnrolledCommentsProvider value={unrolled}>
            <ThreadArticle thread={thread} jumps={<ThreadJumps thread={thread} visit={visit} />} />
            <Answers thread={thread} />
          </UnrolledCommentsProvider>
        </NewSinceProvider>
        <DeletedBar />
        <TellBar />
        <ProseExtras shown={thread} />
        {bar}
        <AnswerComposer thread={thread} draft={draft} />
      </Main>
    );
  },
});
