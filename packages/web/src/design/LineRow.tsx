import type { ReactNode } from 'react';
import styles from './LineRow.module.css';

/** Short rows, each with an act at its end. */
export function LineRows({ children }: { children: ReactNode }) {
  return <ul>{children}</ul>;
}

/** What it is, and at the end what can be done with it. */
export function LineRow({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <li className={styles.row}>
      <div>{children}</div>
      {end && <div>{end}</div>}
    </li>
  );
}
