import type { ReactNode } from 'react';
import styles from './Terms.module.css';

/** What can be typed, and what it does. */
export function Terms({ terms }: { terms: { term: string; told: ReactNode }[] }) {
  return (
    <dl className={styles.terms}>
      {terms.map(({ term, told }) => (
        <div key={term}>
          <dt>
            <code>{term}</code>
          </dt>
          <dd>{told}</dd>
        </div>
      ))}
    </dl>
  );
}
