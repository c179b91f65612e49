import type { ReactNode } from 'react';
import styles from './Credit.module.css';

/** Small print below a text: where it comes from. */
export function Credit({ children }: { children: ReactNode }) {
  return <p className={styles.credit}>{children}</p>;
}
