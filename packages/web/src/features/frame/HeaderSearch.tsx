import { type ComponentType, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { SearchField, type SearchPopup } from '../../design/frame/SearchField.tsx';
import { runShortcut } from '../../shortcuts/run-shortcut.ts';
import { useWords } from '../../words/words.ts';
import type { SuggestPanelParts } from '../search/SuggestPanel.tsx';

const closed: SearchPopup = { open: false, list: '' };

// Costs nobody anything before they search; without it the field is the form that it was.
const SuggestPanel = lazy<ComponentType<SuggestPanelParts>>(() =>
  import('../search/SuggestPanel.tsx').catch(() => ({ default: () => null })),
);

/** The search in the head of every page: a form, and threads as one types once it has been used. */
export function HeaderSearch() {
  const t = useWords();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const field = useRef<HTMLInputElement>(null);
  const [alive, setAlive] = useState(false);
  const [used, setUsed] = useState(false);
  const [popup, setPopup] = useState(closed);
  useEffect(() => setAlive(true), []);
  const searching = pathname === '/search';
  return (
    <SearchField
      field={field}
      label={t('frame.search')}
      closeLabel={t('frame.closeSearch')}
      words={searching ? (search.get('q') ?? undefined) : undefined}
      kept={searching ? [...search].filter(([name]) => name !== 'q' && name !== 'after') : undefined}
      popup={alive ? popup : undefined}
      quick={{
        label: t('palette.title'),
        keys: alive ? quickKeys() : '',
        open: () => runShortcut('palette'),
      }}
      onFocus={() => setUsed(true)}
    >
      {used && (
        <Suspense>
          <SuggestPanel field={field} onPopup={setPopup} />
        </Suspense>
      )}
    </SearchField>
  );
}

/** How the palette's keys are called on this device. */
const quickKeys = () => (/Mac|iP(hone|ad)/.test(navigator.platform) ? '⌘ K' : 'Ctrl K');
