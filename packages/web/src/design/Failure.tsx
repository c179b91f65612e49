import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Failure.module.css';
import { StateLine } from './StateLine.tsx';

interface FailureParts {
  title: ReactNode;
  /** With air below it: something that is no form follows. */
  above?: boolean;
  children?: ReactNode;
}

/** What went wrong with an act: what happened, what was kept, what to do. Announced at once. */
export function Failure({ title, above, children }: FailureParts) {
  return (
    <div className={classes(styles.failure, above && styles.above)} role="alert">
      <p>
        <StateLine kind="failed" strong>
          {title}
        </StateLine>
      </p>
      {children}
    </div>
  );
}
