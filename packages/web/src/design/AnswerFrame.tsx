import type { ReactNode } from 'react';
import styles from './AnswerFrame.module.css';
import { classes } from './classes.ts';

interface AnswerFrameParts {
  id: string;
  /** Set apart by a rule in the margin; in place, where it became so while one looks, it takes no more room. */
  best?: false | 'apart' | 'in place';
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
      className={classes(styles.answer, best && (best === 'apart' ? styles.best : styles.now))}
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
