import type { ReactNode } from 'react';
import styles from './SearchLine.module.css';

/** A field that looks for something, with its button beside it. */
export function SearchLine({ children, act }: { children: ReactNode; act: ReactNode }) {
  return (
    <div className={styles.line}>
      {children}
      {act}
    </div>
  );
}
