import type { ReactNode } from 'react';
import styles from './Board.module.css';

interface BoardParts {
  lede: ReactNode;
  /** What the page is narrowed to. */
  narrow: ReactNode;
  children: ReactNode;
}

/** A desk that is read rather than worked through: numbers, then lists beside each other. */
export function Board({ lede, narrow, children }: BoardParts) {
  return (
    <div className={styles.board}>
      <p className="quiet">{lede}</p>
      {narrow}
      {children}
    </div>
  );
}

/** Lists side by side where there is room. */
export function BoardLists({ children }: { children: ReactNode }) {
  return <div className={styles.lists}>{children}</div>;
}
