import type { ReactNode } from 'react';
import styles from './Parts.module.css';

/** Parts of one thing below each other, with the same air between them. */
export function Parts({ children }: { children: ReactNode }) {
  return <div className={styles.parts}>{children}</div>;
}
