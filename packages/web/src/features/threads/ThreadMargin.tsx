import { MarginSection } from '../../design/Section.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';

export const ThreadMarginFragment = graphql(`
  fragment ThreadMargin on Thread {
    viewCount
    affectedCount
    createdAt
    lastActivityAt
  }
`);

/** What stands beside a thread. */
export function ThreadMargin({ thread }: { thread: FragmentOf<typeof ThreadMarginFragment> }) {
  const { viewCount, affectedCount, createdAt, lastActivityAt } = readFragment(ThreadMarginFragment, thread);
  const t = useWords();
  return (
    <MarginSection title={t('thread.this')}>
      <p>
        <Words id="thread.read" values={{ count: viewCount, day: <Time at={createdAt} as="day" /> }} />
        {affectedCount > 0 && ` ${t('thread.affectedCount', { count: affectedCount })}`}
      </p>
      <p>
        <Words id="thread.touched" values={{ day: <Time at={lastActivityAt} as="day" /> }} />
      </p>
    </MarginSection>
  );
}
