import type { ReactNode } from 'react';
import styles from './Acts.module.css';

/** The line of small actions below a text. `end` stands at its right. */
export function Acts({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <div className={styles.acts}>
      {children}
      {end && <div className={styles.end}>{end}</div>}
    </div>
  );
}
