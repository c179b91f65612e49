import { Suggestion } from '../../design/late/Suggestions.tsx';
import { Meta } from '../../design/Meta.tsx';
import { useForeignLanguage } from '../threads/ForeignLanguage.tsx';
import { ThreadState } from '../threads/ThreadState.tsx';
import { Marked } from './Marked.tsx';
import type { Suggested } from './suggest-query.ts';

interface ThreadSuggestionParts {
  hit: Suggested['threads'][number];
  id: string;
  active: boolean;
}

/** A thread among the suggestions: its title with what was typed marked, and whether it is solved. */
export function ThreadSuggestion({ hit: { thread, title }, id, active }: ThreadSuggestionParts) {
  const { lang, name } = useForeignLanguage(thread.language);
  return (
    <Suggestion
      id={id}
      to={thread.path}
      active={active}
      voice
      lang={lang}
      facts={
        <Meta small>
          <ThreadState thread={thread} />
          {thread.product?.name ?? thread.category.name}
          {name && <span lang={lang}>{name}</span>}
        </Meta>
      }
    >
      <Marked parts={title} />
    </Suggestion>
  );
}
