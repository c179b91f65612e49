import { useSyncExternalStore } from 'react';
import { UndoBar } from '../../design/UndoBar.tsx';
import { connection, onConnection } from '../../offline/connection.ts';
import { useWords } from '../../words/words.ts';

/** Says that there is no connection, or that the page is one that was kept from before. */
export function ConnectionNotice() {
  const state = useSyncExternalStore(onConnection, connection, () => 'here');
  const t = useWords();
  if (state === 'here') return null;
  return (
    <UndoBar
      undo={
        state === 'kept' && (
          <button type="button" onClick={() => location.reload()}>
            {t('offline.again')}
          </button>
        )
      }
    >
      {state === 'gone' ? t('offline.gone') : t('offline.kept')}
    </UndoBar>
  );
}
