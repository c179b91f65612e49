import type { ReactNode } from 'react';
import styles from './Columns.module.css';

/** Lists side by side where there is room, one below the other where there is none. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className={styles.columns}>{children}</div>;
}

interface ColumnParts {
  title: ReactNode;
  /** What belongs here, in a sentence. */
  note?: ReactNode;
  /** After the list: the way to the rest of it. */
  more?: ReactNode;
  /** `ColumnItem`s. */
  children?: ReactNode;
  /** Said where there are none. */
  empty: ReactNode;
}

/** One of them, under its name. */
export function Column({ title, note, more, children, empty }: ColumnParts) {
  return (
    <section className={styles.column}>
      <h2>{title}</h2>
      {note && <p className={styles.note}>{note}</p>}
      {children ? <ul>{children}</ul> : <p className={styles.note}>{empty}</p>}
      {more}
    </section>
  );
}

/** One thing in a column. */
export function ColumnItem({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <li className={styles.item}>
      <h3>{title}</h3>
      {children}
    </li>
  );
}
