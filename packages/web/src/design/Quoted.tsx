import type { ReactNode } from 'react';
import styles from './Quoted.module.css';

/** Somebody's words shown elsewhere than in their place; long ones scroll. */
export function Quoted({ source, children }: { source: ReactNode; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={styles.quoted} tabIndex={0}>
      {children}
      <p className={styles.source}>{source}</p>
    </div>
  );
}
