import type { ReactNode } from 'react';
import styles from './Divider.module.css';

/** A line across a list, with what begins below it. */
export function Divider({ children }: { children: ReactNode }) {
  return (
    <p className={styles.divider}>
      <span>{children}</span>
    </p>
  );
}
