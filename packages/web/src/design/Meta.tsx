import { Children, type ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Meta.module.css';

interface MetaParts {
  children: ReactNode;
  small?: boolean;
  /** Facts that may be longer than a line run on like words. */
  flow?: boolean;
}

/** A line of small facts with dots between them; a dot never begins a wrapped line. */
export function Meta({ children, small, flow }: MetaParts) {
  return (
    <div className={classes(styles.meta, small && styles.small, flow && styles.flow)}>
      {Children.toArray(children).map((fact, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the facts have no other identity than their place
        <span key={place}>{fact}</span>
      ))}
    </div>
  );
}
