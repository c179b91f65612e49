import { useRef, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { DiffView } from '../../design/DiffView.tsx';
import { useWords } from '../../words/words.ts';
import { conflictParts } from './conflict-parts.ts';

interface FieldConflictParts {
  /** The field in the form around it. */
  name: string;
  /** What it said when it was sent, and what was saved meanwhile. */
  mine: string;
  theirs: string;
  /** How a value is read, where that is not as it is written. */
  read?: (value: string) => string;
}

/** What somebody else made of a field, from one's own to theirs; it can be taken over and given back. */
export function FieldConflict({ name, mine: sent, theirs, read = (value) => value }: FieldConflictParts) {
  const t = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [mine, setMine] = useState<string | null>(null);
  const parts = conflictParts(read(sent), read(theirs));
  const swap = () => {
    const field = place.current
      ?.closest('form')
      ?.querySelector<HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
    if (!field) return;
    setMine(mine === null ? field.value : null);
    field.value = mine ?? theirs;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.focus();
  };
  return (
    <div ref={place}>
      <DiffView parts={parts} labels={{ added: t('edit.added'), removed: t('edit.removed') }} />
      <p className="alive-only">
        <Button type="button" small onClick={swap}>
          {mine === null ? t('edit.takeTheirs') : t('edit.takeMine')}
        </Button>
      </p>
    </div>
  );
}
