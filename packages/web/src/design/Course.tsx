import type { ReactNode } from 'react';
import styles from './Course.module.css';

interface CourseParts {
  label: string;
  /** `CourseStep`s, the latest first. */
  children?: ReactNode;
  /** What is to come, and until when. */
  promise?: ReactNode;
}

/** How something came to stand where it stands: each step with its day and its reason. */
export function Course({ label, children, promise }: CourseParts) {
  return (
    <section className={styles.course} aria-label={label}>
      {children && <ol className={styles.steps}>{children}</ol>}
      {promise && <p className={styles.promise}>{promise}</p>}
    </section>
  );
}

interface CourseStepParts {
  /** A `StateLine`. */
  state: ReactNode;
  /** Who and when. */
  facts: ReactNode;
  /** In their words. */
  reason?: ReactNode;
}

/** One step of it. */
export function CourseStep({ state, facts, reason }: CourseStepParts) {
  return (
    <li className={styles.step}>
      {state}
      <p className={styles.facts}>{facts}</p>
      {reason && <p className={styles.reason}>{reason}</p>}
    </li>
  );
}
