import type { ReactNode } from 'react';
import styles from './Award.module.css';

interface AwardParts {
  /** Its place, as it is written: `1`. */
  place: ReactNode;
  /** The place in words. */
  told: string;
  /** What it won. */
  award: ReactNode;
  /** The title, a link. */
  title: ReactNode;
  /** Why, in the words of whoever decided. */
  reason: ReactNode;
  /** Whose it is, and how many supported it. */
  children?: ReactNode;
}

/** What came out first, with what it won and why. */
export function Award({ place, told, award, title, reason, children }: AwardParts) {
  return (
    <li className={styles.award}>
      <span className={styles.place}>
        <span aria-hidden="true">{place}</span>
        <span className="unseen">{told}</span>
      </span>
      <div>
        <p className={styles.won}>{award}</p>
        <h3 className={styles.title}>{title}</h3>
        <p className={styles.reason}>{reason}</p>
        {children}
      </div>
    </li>
  );
}

/** Them all, the first first. */
export function Awards({ children }: { children: ReactNode }) {
  return <ol className={styles.awards}>{children}</ol>;
}
