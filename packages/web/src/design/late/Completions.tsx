import { type ReactNode, type Ref, useEffect, useRef } from 'react';
import { classes } from '../classes.ts';
import styles from './Completions.module.css';

interface CompletionsParts {
  ref: Ref<HTMLDivElement>;
  id: string;
  label: string;
  children: ReactNode;
}

/** What could stand where one is typing; floats below it. */
export function Completions({ ref, id, label, children }: CompletionsParts) {
  return (
    <div ref={ref} id={id} role="listbox" aria-label={label} className={styles.list}>
      {children}
    </div>
  );
}

interface CompletionParts {
  id: string;
  active: boolean;
  /** A face or a sign. */
  sign: ReactNode;
  note?: ReactNode;
  onChoose: () => void;
  children: ReactNode;
}

/** One of them. */
export function Completion({ id, active, sign, note, onChoose, children }: CompletionParts) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) element.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the text keeps the focus and names the active choice
    // biome-ignore lint/a11y/useKeyWithClickEvents: the text hears the keys
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={active}
      className={classes(styles.option, active && styles.active)}
      // The text keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles.sign}>{sign}</span>
      <span className={styles.words}>{children}</span>
      {note && <span className={styles.note}>{note}</span>}
    </div>
  );
}
