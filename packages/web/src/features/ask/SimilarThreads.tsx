import { useState } from 'react';
import { useFetcher } from 'react-router';
import { FormAside, FormAsideNote } from '../../design/late/FormAside.tsx';
import { useWords } from '../../words/words.ts';
import { useSpoken } from '../search/use-spoken.ts';
import { SimilarItem } from './SimilarItem.tsx';
import { SolvedThanks } from './SolvedThanks.tsx';
import type { SimilarThread } from './similar-query.ts';
import type { ThreadKind } from './thread-kinds.ts';

interface SimilarThreadsParts {
  threads: SimilarThread[];
  /** What is being written: a question can be solved by them, an idea may be among them. */
  kind: ThreadKind;
}

/** Threads like the one being written, where they are seen and move nothing; one of them may make it needless. */
export function SimilarThreads({ threads, kind }: SimilarThreadsParts) {
  const t = useWords();
  const { submit } = useFetcher();
  const [solving, setSolving] = useState<SimilarThread>();
  const isIdea = kind === 'IDEA';
  const numbers = threads.map(({ number }) => number).join();
  const spoken = useSpoken(
    threads.length > 0
      ? t(isIdea ? 'ask.similarIdeasFound' : 'ask.similarFound', { count: threads.length })
      : '',
    numbers,
  );
  const solve = (thread: SimilarThread) => {
    setSolving(thread);
    submit(
      { threadId: thread.number },
      { method: 'post', action: '/ask/solved', defaultShouldRevalidate: false },
    );
  };
  if (solving) return <SolvedThanks thread={solving} onBack={() => setSolving(undefined)} />;
  const found = threads.length > 0;
  return (
    <FormAside
      title={
        isIdea
          ? t(found ? 'ask.similarIdeas' : 'ask.similarIdeasHead')
          : t(found ? 'ask.similar' : 'ask.similarHead')
      }
      more={threads.length > 1 ? t('ask.similarAll', { count: threads.length }) : undefined}
    >
      <span className="unseen" role="status">
        {spoken}
      </span>
      {threads.map((thread, place) => (
        <SimilarItem
          key={thread.number}
          thread={thread}
          told={place === 0}
          onSolve={kind === 'QUESTION' ? () => solve(thread) : undefined}
        />
      ))}
      <FormAsideNote>
        {isIdea
          ? t(found ? 'ask.similarIdeasNone' : 'ask.similarIdeasWaiting')
          : t(found ? 'ask.similarNone' : 'ask.similarWaiting')}
      </FormAsideNote>
    </FormAside>
  );
}
