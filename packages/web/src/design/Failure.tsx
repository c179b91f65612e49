import type { ReactNode } from 'react';
import styles from './Failure.module.css';
import { StateLine } from './StateLine.tsx';

/** What went wrong with an act: what happened, what was kept, what to do. Announced at once. */
export function Failure({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className={styles.failure} role="alert">
      <p>
        <StateLine kind="failed" strong>
          {title}
        </StateLine>
      </p>
      {children}
    </div>
  );
}
