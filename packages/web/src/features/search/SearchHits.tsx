import { Rows } from '../../design/Row.tsx';
import { useWords } from '../../words/words.ts';
import { FeedRow } from '../feed/FeedRow.tsx';
import { Marked } from './Marked.tsx';
import type { Found } from './search-query.ts';
import { useClicks } from './use-clicks.ts';

/** What was found, best first, with what was looked for marked, and the answer that has it. */
export function SearchHits({ found }: { found: Pick<Found, 'edges' | 'searchId'> }) {
  const t = useWords();
  const clicked = useClicks(found.searchId);
  return (
    <div ref={clicked}>
      <Rows>
        {found.edges.map(({ node: { thread, title, excerpt, post } }) => (
          <FeedRow
            key={thread.number}
            thread={thread}
            title={<Marked parts={title} />}
            excerpt={excerpt.length > 0 && <Marked parts={excerpt} />}
            from={
              post && post.role !== 'OPENING'
                ? {
                    to: post.path,
                    icon: post.acceptedAt === null ? 'talk' : 'solved',
                    label: post.acceptedAt === null ? t(`search.in${post.role}`) : t('search.inAccepted'),
                  }
                : undefined
            }
          />
        ))}
      </Rows>
    </div>
  );
}
