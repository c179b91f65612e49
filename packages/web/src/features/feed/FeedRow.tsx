import type { ComponentProps, ReactNode } from 'react';
import { Meta } from '../../design/Meta.tsx';
import { Row } from '../../design/Row.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';
import { PersonName, PersonNameFragment } from '../people/PersonName.tsx';
import { useForeignLanguage } from '../threads/ForeignLanguage.tsx';
import { ThreadState, ThreadStateFragment } from '../threads/ThreadState.tsx';

export const FeedRowFragment = graphql(
  `
    fragment FeedRow on Thread {
      kind
      title
      path
      language
      answerCount
      score
      lastActivityAt
      viewerNewCount
      author {
        ...PersonName
      }
      category {
        name
        path
      }
      product {
        name
        path
      }
      ...ThreadState
    }
  `,
  [PersonNameFragment, ThreadStateFragment],
);

interface FeedRowParts {
  thread: FragmentOf<typeof FeedRowFragment>;
  /** Its title with what was searched for marked. */
  title?: ReactNode;
  /** Why it is shown: the words that were found in it. */
  excerpt?: ReactNode;
  /** Whether all of the list are by one author, who need not be said. */
  ofAuthor?: boolean;
  /** The post that has them, when it is an answer. */
  from?: ComponentProps<typeof Row>['from'];
}

/** One thread in a list: what helps to choose it. */
export function FeedRow({ thread, title, excerpt, from, ofAuthor }: FeedRowParts) {
  const {
    kind,
    path,
    language,
    answerCount,
    score,
    lastActivityAt,
    author,
    category,
    product,
    viewerNewCount,
    ...rest
  } = readFragment(FeedRowFragment, thread);
  const foreign = useForeignLanguage(language);
  const t = useWords();
  return (
    <Row
      to={path}
      title={title ?? rest.title}
      lang={foreign.lang}
      state={
        <Meta>
          <ThreadState thread={readFragment(FeedRowFragment, thread)} />
          {viewerNewCount > 0 && <b className="yours">{t('feed.new', { count: viewerNewCount })}</b>}
          {foreign.name && (
            <span className="quiet" lang={foreign.lang}>
              {foreign.name}
            </span>
          )}
        </Meta>
      }
      excerpt={excerpt}
      from={from}
      unread={viewerNewCount > 0}
      figures={<Figures kind={kind} answers={answerCount} score={score} at={lastActivityAt} />}
    >
      <Meta flow>
        {!ofAuthor && <PersonName person={author} />}
        {product?.name ?? category.name}
      </Meta>
    </Row>
  );
}

interface FiguresParts {
  kind: 'QUESTION' | 'TIP' | 'IDEA' | 'DISCUSSION';
  answers: number;
  score: number;
  at: string;
}

/** The number that counts for a kind, and how fresh it is. */
function Figures({ kind, answers, score, at }: FiguresParts) {
  const age = <Time at={at} />;
  const components = { b: <b /> };
  if (kind === 'IDEA')
    return <Words id="feed.supporters" values={{ count: score, age }} components={components} />;
  if (kind === 'TIP')
    return <Words id="feed.useful" values={{ count: score, age }} components={components} />;
  if (kind === 'QUESTION')
    return <Words id="feed.answers" values={{ count: answers, age }} components={components} />;
  return <Words id="feed.replies" values={{ count: answers, age }} components={components} />;
}
