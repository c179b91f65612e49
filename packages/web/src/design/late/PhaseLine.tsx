import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import { Icon } from '../Icon.tsx';
import styles from './PhaseLine.module.css';

interface PhaseLineParts {
  label: string;
  steps: {
    key: string;
    name: ReactNode;
    /** When it is, in words. */
    when: ReactNode;
    is: 'past' | 'now' | 'next';
    /** Says to whoever cannot see it that it is over, or goes on. */
    told: string;
    /** How far the present one is, from 0 to 1. */
    share?: number;
  }[];
}

/** What something goes through, from the first to the last, with the present one marked: by a shape, a word and a line. */
export function PhaseLine({ label, steps }: PhaseLineParts) {
  return (
    <ol className={styles.line} aria-label={label}>
      {steps.map(({ key, name, when, is, told, share }) => (
        <li
          key={key}
          className={classes(styles.step, styles[is])}
          aria-current={is === 'now' ? 'step' : undefined}
        >
          <span className={styles.mark}>{is === 'past' && <Icon name="check" />}</span>
          <div>
            <b>{name}</b> <span className="unseen">({told})</span>
            <p>{when}</p>
          </div>
          {share !== undefined && (
            <svg className={styles.share} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
              <rect width={Math.round(100 * share)} height="1" />
            </svg>
          )}
        </li>
      ))}
    </ol>
  );
}
