import type { ReactNode } from 'react';
import styles from './Beside.module.css';

/** A form with what it makes beside it, in sight while one scrolls; below it where there is no room. */
export function Beside({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.beside}>
      <div className={styles.form}>{children}</div>
      <div className={styles.aside}>{aside}</div>
    </div>
  );
}
