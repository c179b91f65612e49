import type { ReactNode } from 'react';
import styles from './Workbench.module.css';

/** Something to work on, and beside it what is known of it; one below the other where there is no room. */
export function Workbench({ children, beside }: { children: ReactNode; beside: ReactNode }) {
  return (
    <div className={styles.bench}>
      <div>{children}</div>
      <div>{beside}</div>
    </div>
  );
}
