import type { ReactNode } from 'react';
import styles from './PendingText.module.css';

/** Somebody's own words while they are on their way, before the server has given them their form. */
export function PendingText({ children }: { children: ReactNode }) {
  return (
    <div className={styles.pending} aria-busy="true">
      {children}
    </div>
  );
}
