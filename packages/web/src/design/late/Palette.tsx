import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { Icon } from '../Icon.tsx';
import styles from './Palette.module.css';

interface PaletteParts {
  label: string;
  closeLabel: string;
  /** What stands in the field while nothing is typed. */
  hint: string;
  words: string;
  onWords: (words: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onClose: () => void;
  /** The id of the list, and of the choice that the keys are on. */
  list: string;
  active: string | undefined;
  /** What a screen reader is told once the typing rests. */
  spoken: string;
  /** Something to say before what can be chosen. */
  note?: ReactNode;
  /** Which keys do what; on screens with a keyboard. */
  keys: ReactNode;
  /** `Suggestion`s in `SuggestionGroup`s. */
  children: ReactNode;
}

/** A field with choices that floats over the page: in its middle on wide screens, the whole screen on phones. */
export function Palette({
  label,
  closeLabel,
  hint,
  words,
  list,
  active,
  spoken,
  note,
  ...rest
}: PaletteParts) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { onWords, onKeyDown, onClose, keys, children } = rest;
  // The next key is already for the field.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it as well
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={label}
      // It may have been opened again before it is told that it was closed.
      onClose={({ currentTarget }) => currentTarget.open || onClose()}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <div className={styles.sheet}>
        <div className={styles.field}>
          <Icon name="search" />
          <input
            type="text"
            role="combobox"
            aria-label={hint}
            placeholder={hint}
            aria-autocomplete="list"
            aria-expanded="true"
            aria-controls={list}
            aria-activedescendant={active}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="go"
            maxLength={200}
            value={words}
            onChange={({ currentTarget }) => onWords(currentTarget.value)}
            onKeyDown={(event) => {
              const again = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
              if (!again) return onKeyDown(event);
              event.preventDefault();
              dialog.current?.close();
            }}
          />
          <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
            {closeLabel}
          </button>
        </div>
        <p className="unseen" role="status">
          {spoken}
        </p>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a press must leave the focus in the field */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field's keys choose, and a choice is a click here */}
        <div
          className={styles.choices}
          onMouseDown={(event) => event.preventDefault()}
          onClick={({ target, ctrlKey, metaKey, shiftKey }) => {
            const option = (target as Element).closest<HTMLElement>('[role="option"]');
            if (option && !option.dataset.stays && !ctrlKey && !metaKey && !shiftKey) dialog.current?.close();
          }}
        >
          {note && <p className={styles.note}>{note}</p>}
          <div id={list} role="listbox" aria-label={label}>
            {children}
          </div>
        </div>
        <p className={styles.keys}>{keys}</p>
      </div>
    </dialog>
  );
}
