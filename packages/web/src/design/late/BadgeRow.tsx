import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './BadgeRow.module.css';
import { ShareBar } from './ShareBar.tsx';

/** Badges beside each other where there is room. */
export function BadgeRows({ children }: { children: ReactNode }) {
  return <ul className={styles.grid}>{children}</ul>;
}

interface BadgeRowParts {
  mark: ReactNode;
  to?: string;
  title: ReactNode;
  /** Of a list that is the page itself. */
  first?: boolean;
  /** How far the reader is, from 0 to 1, and the same in words. */
  goal?: { share: number; name: string; told: string };
  children?: ReactNode;
}

/** One badge: its mark, what it is called, and what there is to say of it. */
export function BadgeRow({ mark, to, title, first, goal, children }: BadgeRowParts) {
  const Heading = first ? 'h2' : 'h3';
  return (
    <li className={styles.row}>
      {mark}
      <div className={styles.body}>
        <Heading className={styles.title}>{to ? <Link to={to}>{title}</Link> : title}</Heading>
        {children}
        {goal && (
          <>
            <div className={styles.share}>
              <ShareBar {...goal} />
            </div>
            <p className={styles.goal} aria-hidden="true">
              {goal.told}
            </p>
          </>
        )}
      </div>
    </li>
  );
}

/** For what a badge was given: its links stand close to others, and are tall enough for a thumb. */
export function BadgeReason({ children }: { children: ReactNode }) {
  return <div className={styles.reason}>{children}</div>;
}

/** A badge’s mark before its name, where the page is about it. */
export function BadgeTitle({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <span className={styles.head}>
      {mark}
      <span>{children}</span>
    </span>
  );
}

/** A few marks, each with how many there are, and where to see them all. */
export function BadgeCounts({
  counts,
  more,
}: {
  counts: { mark: ReactNode; told: string }[];
  more: ReactNode;
}) {
  return (
    <div className={styles.counts}>
      {counts.map(({ mark, told }) => (
        <span key={told}>
          {mark}
          {told}
        </span>
      ))}
      {more}
    </div>
  );
}
