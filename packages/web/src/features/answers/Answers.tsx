import { Link, useLocation } from 'react-router';
import { Pagination } from '../../design/Pagination.tsx';
import { Section } from '../../design/Section.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { WrittenPartFragment } from '../discovery/written-part.ts';
import { Answer, AnswerFragment } from './Answer.tsx';
import { answersSearch, readAnswersOrder } from './answers-address.ts';

export const AnswersFragment = graphql(
  `
    fragment Answers on Thread {
      kind
      answerCount
      answers(first: $first, after: $after, last: $last, before: $before, order: $order) {
        edges {
          node {
            number
            acceptedAt
            verifiedAt
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

/** The answers: those that stand apart first, the others under a count. */
export function Answers({ thread }: { thread: FragmentOf<typeof AnswersFragment> }) {
  const { kind, answerCount, answers } = readFragment(AnswersFragment, thread);
  const { pathname, search } = useLocation();
  const t = useWords();
  const order = readAnswersOrder(new URLSearchParams(search));
  const helpful = order === 'HELPFUL';
  const posts = answers.edges.map(({ node }) => node);
  const isBest = (post: (typeof posts)[number]) => post.acceptedAt !== null || post.verifiedAt !== null;
  const best = helpful ? posts.filter(isBest) : [];
  const others = helpful ? posts.filter((post) => !isBest(post)) : posts;
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = answers.pageInfo;
  const count = answerCount - best.length;
  const title =
    kind !== 'QUESTION'
      ? t('answer.replies', { count })
      : best.length > 0
        ? t('answer.otherAnswers', { count })
        : t('answer.answers', { count });
  return (
    <>
      {best.map((post) => (
        <Answer key={post.number} post={post} />
      ))}
      {others.length > 0 && (
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
          {others.map((post) => (
            <Answer key={post.number} post={post} />
          ))}
        </Section>
      )}
      <Pagination
        older={hasNextPage && endCursor ? pathname + answersSearch({ order, after: endCursor }) : undefined}
        newer={
          hasPreviousPage && startCursor
            ? pathname + answersSearch({ order, before: startCursor })
            : undefined
        }
        words={{ older: t('answer.more'), newer: t('answer.earlier') }}
      />
    </>
  );
}
