import { Fragment, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { Divider } from '../../design/Divider.tsx';
import { Empty } from '../../design/Empty.tsx';
import { Section } from '../../design/Section.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { WrittenPartFragment } from '../discovery/written-part.ts';
import { useIsNew } from '../threads/new-since.ts';
import { Answer, AnswerFragment } from './Answer.tsx';
import { useAnswerSteps } from './AnswerSteps.tsx';
import { answersSearch, readAnswersOrder } from './answers-address.ts';
import { seenApart } from './seen-apart.ts';

export const AnswersFragment = graphql(
  `
    fragment Answers on Thread {
      kind
      language
      isClosed
      answerCount
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
            createdAt
            acceptedAt
            verifiedAt
            author {
              path
            }
            ...Answer
            ...WrittenPart
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  `,
  [AnswerFragment, WrittenPartFragment],
);

/** The answers: those that stand apart first, the others under a count. Begun anew for another thread. */
export function Answers({ thread }: { thread: FragmentOf<typeof AnswersFragment> }) {
  const { kind, language, isClosed, answerCount, answers } = readFragment(AnswersFragment, thread);
  const { pathname, search } = useLocation();
  const t = useWords();
  const isNew = useIsNew();
  const order = readAnswersOrder(new URLSearchParams(search));
  const helpful = order === 'HELPFUL';
  const posts = answers.edges.map(({ node }) => node);
  // What becomes the answer while one looks is marked where it stands, and stands apart the next time.
  const [seen] = useState(() => new Map<number, boolean>());
  const apart = seenApart(seen, posts);
  const best = helpful ? posts.filter(({ number }) => apart.has(number)) : [];
  const others = helpful ? posts.filter(({ number }) => !apart.has(number)) : posts;
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = answers.pageInfo;
  const steps = useAnswerSteps({
    order,
    shown: posts.map(({ number }) => number),
    earlier: hasPreviousPage ? startCursor : null,
    later: hasNextPage ? endCursor : null,
  });
  // A line stands only where all that follows is new; elsewhere each new one says so itself.
  const firstOld = others.findLastIndex((post) => !isNew(post));
  const firstNew = firstOld + 1 < others.length && firstOld >= 0 ? others[firstOld + 1]?.number : undefined;
  const count = answerCount - best.length;
  const title =
    kind !== 'QUESTION'
      ? t('answer.replies', { count })
      : best.length > 0
        ? t('answer.otherAnswers', { count })
        : t('answer.answers', { count });
  if (answerCount === 0 && kind === 'QUESTION' && !isClosed) return <Empty title={t('answer.none')} />;
  return (
    <>
      {best.map((post) => (
        <Answer key={post.number} post={post} among={language} apart />
      ))}
      {(others.length > 0 || steps.earlier || steps.later) && (
        <Section
          title={title}
          id="answers"
          aside={
            answerCount > 1 && (
              <Link to={`${pathname}${answersSearch({ order: helpful ? 'OLDEST' : 'HELPFUL' })}#answers`}>
                {helpful ? t('answer.orderHelpful') : t('answer.orderOldest')}
              </Link>
            )
          }
        >
          {steps.earlier}
          {others.map((post) => (
            <Fragment key={post.number}>
              {post.number === firstNew && <Divider>{t('thread.newSince')}</Divider>}
              <Answer post={post} among={language} />
            </Fragment>
          ))}
          {steps.later}
          {steps.unroll}
        </Section>
      )}
    </>
  );
}
