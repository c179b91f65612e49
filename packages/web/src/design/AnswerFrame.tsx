import type { ReactNode } from 'react';
import styles from './AnswerFrame.module.css';

interface AnswerFrameParts {
  id: string;
  /** Set apart by a rule in the margin. */
  best?: boolean;
  label: string;
  /** Who accepted it, who verified it. */
  flags?: ReactNode;
  byline: ReactNode;
  children: ReactNode;
}

/** An answer; the accepted one stands out by a rule in the margin. */
export function AnswerFrame({ id, best, label, flags, byline, children }: AnswerFrameParts) {
  return (
    <article
      id={id}
      className={best ? `${styles.answer} ${styles.best}` : styles.answer}
      aria-label={label}
      tabIndex={-1}
      data-stop
    >
      {flags && <div className={styles.flags}>{flags}</div>}
      <div className={styles.byline}>{byline}</div>
      {children}
    </article>
  );
}
