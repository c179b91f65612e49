import type { ReactNode } from 'react';
import styles from './Figures.module.css';

interface Figure {
  label: string;
  value: ReactNode;
  /** What it is a part of. */
  share?: string;
}

/** A few numbers that say how it goes. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value, share }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span className={styles.value}>{value}</span>
            {share && <span className={styles.share}>{share}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
