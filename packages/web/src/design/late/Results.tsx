import type { ReactNode } from 'react';
import styles from './Results.module.css';

interface ResultsParts {
  head: ReactNode;
  /** `Facets`: beside the list on wide screens. */
  facets?: ReactNode;
  children: ReactNode;
}

/** A page of what was found, with room for what narrows it at its side. */
export function Results({ head, facets, children }: ResultsParts) {
  return (
    <div className={styles.results}>
      <div className={styles.list}>
        {head}
        {children}
      </div>
      {facets}
    </div>
  );
}
