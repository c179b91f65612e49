import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './LineRow.module.css';

/** Short rows, each with an act at its end. */
export function LineRows({ children }: { children: ReactNode }) {
  return <ul>{children}</ul>;
}

interface LineRowParts {
  children: ReactNode;
  end?: ReactNode;
  /** Belongs to the one before. */
  inner?: boolean;
}

/** What it is, and at the end what can be done with it. */
export function LineRow({ children, end, inner }: LineRowParts) {
  return (
    <li className={classes(styles.row, inner && styles.inner)}>
      <div>{children}</div>
      {end && <div>{end}</div>}
    </li>
  );
}
