import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Saved.module.css';

interface SavedParts {
  /** The anchor that the form's action leads to where scripts do not run. */
  id: string;
  /** How often the form was carried out; the focus comes here each time, from the form. */
  round: number;
  children: ReactNode;
}

/** Says beside a form that it was carried out. */
export function Saved({ id, round, children }: SavedParts) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    const form = place.current?.closest('form');
    // Not when somebody has gone on elsewhere meanwhile: their next key is meant for that.
    const isHere = activeElement === document.body || form?.contains(activeElement);
    if (round > 0 && isHere) place.current?.focus();
  }, [round]);
  return round > 0 ? (
    <span ref={place} role="status" tabIndex={-1} className={styles.saved}>
      <Icon name="check" />
      {children}
    </span>
  ) : (
    <span id={id} className={`${styles.saved} ${styles.told}`}>
      <Icon name="check" />
      {children}
    </span>
  );
}
