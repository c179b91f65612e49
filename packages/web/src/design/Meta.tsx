import { Children, type ReactNode } from 'react';
import styles from './Meta.module.css';

/** A line of small facts with dots between them; a dot never begins a wrapped line. */
export function Meta({ children, small }: { children: ReactNode; small?: boolean }) {
  return (
    <div className={small ? `${styles.meta} ${styles.small}` : styles.meta}>
      {Children.toArray(children).map((fact, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the facts have no other identity than their place
        <span key={place}>{fact}</span>
      ))}
    </div>
  );
}
