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
  const numbers = threads.map(({ number }) => number).join();
  const spoken = useSpoken(
    threads.length > 0 ? t('ask.similarFound', { count: threads.length }) : '',
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
      title={found ? (kind === 'IDEA' ? t('ask.similarIdeas') : t('ask.similar')) : t('ask.similarHead')}
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
      <FormAsideNote>{found ? t('ask.similarNone') : t('ask.similarWaiting')}</FormAsideNote>
    </FormAside>
  );
}
