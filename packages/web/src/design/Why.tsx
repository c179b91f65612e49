import type { ReactNode } from 'react';
import styles from './Why.module.css';

/** Why a row is shown to this reader, and the way to be rid of it: a form with one button. */
export function Why({ children, away }: { children: ReactNode; away: ReactNode }) {
  return (
    <div className={styles.why}>
      <span>{children}</span>
      {away}
    </div>
  );
}
