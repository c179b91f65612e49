import type { ReactNode } from 'react';
import styles from './WorkBar.module.css';

interface WorkBarParts {
  label: string;
  /** How many were chosen; said when it changes. */
  told?: ReactNode;
  children: ReactNode;
}

/** What can be done with the chosen rows of a table, above it. */
export function WorkBar({ label, told, children }: WorkBarParts) {
  return (
    <div className={styles.bar}>
      <p className={styles.label}>
        {label}
        <span role="status">{told}</span>
      </p>
      <div className={styles.acts}>{children}</div>
    </div>
  );
}
