import type { ReactNode } from 'react';
import styles from './Refusal.module.css';

/** Why an act was not done, beside what was pressed; nothing when it was. */
export function Refusal({ children }: { children: ReactNode }) {
  return (
    children && (
      <span role="alert" className={styles.refusal}>
        {children}
      </span>
    )
  );
}
