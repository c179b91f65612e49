import { type RefObject, useEffect } from 'react';
import type { SearchPopup } from '../../design/frame/SearchField.tsx';
import { Suggestion, SuggestionGroup, Suggestions } from '../../design/late/Suggestions.tsx';
import { useWords } from '../../words/words.ts';
import { searchAddress } from './search-address.ts';
import { ThreadSuggestion } from './ThreadSuggestion.tsx';
import { useCombobox } from './use-combobox.ts';
import { useSpoken } from './use-spoken.ts';
import { useSuggestions } from './use-suggestions.ts';

export interface SuggestPanelParts {
  field: RefObject<HTMLInputElement | null>;
  onPopup: (popup: SearchPopup) => void;
}

/** Threads and tags for the words in the field, while they are typed. */
export default function SuggestPanel({ field, onPopup }: SuggestPanelParts) {
  const t = useWords();
  const { suggested, look, stop } = useSuggestions();
  const threads = suggested?.threads ?? [];
  const tags = suggested?.tags ?? [];
  const found = threads.length + tags.length;
  const { list, words, shown, active, idOf } = useCombobox({
    field,
    choices: [...threads.map(({ thread }) => thread.path), ...tags.map(({ path }) => path), 'search'],
    onWords: look,
    onClose: stop,
  });
  const activeId = shown && active !== null ? idOf(active) : undefined;
  useEffect(() => onPopup({ open: shown, list, active: activeId }), [onPopup, shown, list, activeId]);

  const trouble =
    suggested === null ? t('search.unreachable') : suggested?.isResting ? t('search.resting') : undefined;
  const told = trouble ?? t('search.suggested', { count: found });
  const spoken = useSpoken(shown && suggested !== undefined ? told : '', words);
  return (
    <>
      <span className="unseen" role="status">
        {spoken}
      </span>
      {shown && (
        <Suggestions id={list} label={t('search.suggestions')} note={trouble}>
          {threads.length > 0 && (
            <SuggestionGroup label={t('search.threads')}>
              {threads.map((hit, choice) => (
                <ThreadSuggestion
                  key={hit.thread.number}
                  hit={hit}
                  id={idOf(choice)}
                  active={choice === active}
                />
              ))}
            </SuggestionGroup>
          )}
          {tags.length > 0 && (
            <SuggestionGroup label={t('search.tags')}>
              {tags.map(({ name, path }, place) => (
                <Suggestion
                  key={path}
                  id={idOf(threads.length + place)}
                  to={path}
                  icon="tag"
                  active={threads.length + place === active}
                >
                  {name}
                </Suggestion>
              ))}
            </SuggestionGroup>
          )}
          <Suggestion id={idOf(found)} to={searchAddress({ words })} icon="search" active={active === found}>
            {t('search.forWords', { words })}
          </Suggestion>
        </Suggestions>
      )}
    </>
  );
}
