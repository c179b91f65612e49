import { useSearchParams } from 'react-router';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { type Translate, useWords } from '../../words/words.ts';
import { BesideFragment, BesideList } from '../threads/BesideList.tsx';
import { readFeedFilters } from './feed-filters.ts';
import type { KindPage } from './kinds.ts';

export const FeedMarginFragment = graphql(
  `
    fragment FeedMargin on Query {
      best: threads(
        kind: $kind
        categoryId: $categoryId
        tagId: $tagId
        productId: $productId
        order: TOP
        first: 5
      ) {
        edges {
          node {
            number
            ...Beside
          }
        }
      }
      waiting: threads(
        kind: $kind
        categoryId: $categoryId
        tagId: $tagId
        productId: $productId
        order: UNANSWERED
        first: 5
      ) {
        edges {
          node {
            number
            ...Beside
          }
        }
      }
    }
  `,
  [BesideFragment],
);

/** Which list it stands beside. */
type List = KindPage | 'topic';

/** Only questions wait for an answer. */
const waits = (list: List) => list === 'questions' || list === 'topic';

/** What many votes mean there. */
function bestWords(list: List, t: Translate): string {
  if (list === 'ideas') return t('feed.mostSupported');
  return list === 'questions' || list === 'tips' ? t('feed.mostHelpful') : t('feed.orderTOP');
}

interface FeedMarginParts {
  beside: FragmentOf<typeof FeedMarginFragment>;
  list: List;
}

/** Beside a list: what was worth most to others, and what waits for somebody; never what the list itself is. */
export function FeedMargin({ beside, list }: FeedMarginParts) {
  const { best, waiting } = readFragment(FeedMarginFragment, beside);
  const { order } = readFeedFilters(useSearchParams()[0]);
  const t = useWords();
  const threadsOf = ({ edges }: typeof best) => edges.map(({ node }) => node);
  return (
    <>
      {order !== 'TOP' && <BesideList title={bestWords(list, t)} threads={threadsOf(best)} />}
      {waits(list) && order !== 'UNANSWERED' && (
        <BesideList title={t('feed.waiting')} threads={threadsOf(waiting)} />
      )}
    </>
  );
}
