import { Link } from 'react-router';
import { Main } from '../design/frame/Frame.tsx';
import { Section } from '../design/Section.tsx';
import { Time } from '../design/Time.tsx';
import { ToPrint } from '../design/ToPrint.tsx';
import { Answers, AnswersFragment } from '../features/answers/Answers.tsx';
import { readAnswersOrder } from '../features/answers/answers-address.ts';
import { ThreadArticle, ThreadArticleFragment } from '../features/threads/ThreadArticle.tsx';
import { graphql, type ResultOf } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound, numberIn } from '../routing/not-found.ts';
import { useSite } from '../routing/site.tsx';
import { Words } from '../words/Words.tsx';
import { useWords } from '../words/words.ts';

/** The arguments are those of the answers' own fragment; here they walk through all pages. */
const PrintThreadQuery = graphql(
  `
    query PrintThread(
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
    ) {
      thread(number: $number) {
        number
        title
        path
        answers(
          first: $first
          after: $after
          last: $last
          before: $before
          from: $from
          to: $to
          around: $around
          order: $order
        ) {
          edges {
            node {
              number
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
        ...ThreadArticle
        ...Answers
      }
    }
  `,
  [ThreadArticleFragment, AnswersFragment],
);

type Thread = NonNullable<ResultOf<typeof PrintThreadQuery>['thread']>;

/** Answers at a time, each with all the comments that anybody reads. */
const page = { first: 10, comments: 100 };
/** More than these nobody prints. */
const most = 500;

export const route = defineRoute({
  async load({ client, params, url }) {
    const number = numberIn(params.number);
    const order = readAnswersOrder(url.searchParams);
    const pages: Thread[] = [];
    const last = () => pages.at(-1)?.answers.pageInfo;
    do {
      const variables = { number, order, ...page, after: last()?.endCursor };
      const { thread } = await client.query(PrintThreadQuery, variables);
      if (thread === null) throw notFound();
      pages.push(thread);
    } while (last()?.hasNextPage && pages.length * page.first < most);
    return { thread: inOne(pages), isWhole: !last()?.hasNextPage };
  },
  lateActions: () => import('../features/threads/thread-actions.ts'),
  meta: ({ data: { thread } }) => ({ title: thread.title, hidden: true }),
  Page: function PrintThread({ data: { thread, isWhole } }) {
    const t = useWords();
    const { origin, now } = useSite();
    return (
      <Main>
        <ToPrint act={t('thread.print')} back={<Link to={thread.path}>{t('thread.printBack')}</Link>} />
        <ThreadArticle thread={thread} />
        <Answers thread={thread} />
        <Section>
          <p className="quiet">
            {!isWhole && `${t('thread.printMost', { count: most })} `}
            <Words
              id="thread.printed"
              values={{
                address: `${origin.replace(/^https?:\/\//, '')}/t/${thread.number}`,
                day: <Time at={new Date(now).toISOString()} as="day" />,
              }}
            />
          </p>
        </Section>
      </Main>
    );
  },
});

/** The thread with the answers of all its pages, as if they were one. */
function inOne(pages: readonly Thread[]): Thread {
  const thread = pages[0]!;
  const pageInfo = { ...thread.answers.pageInfo, hasNextPage: false, hasPreviousPage: false };
  return { ...thread, answers: { edges: pages.flatMap(({ answers }) => answers.edges), pageInfo } };
}
