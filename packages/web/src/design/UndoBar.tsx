import type { ReactNode } from 'react';
import styles from './UndoBar.module.css';

/** What was just done, with the way back: pass a form with one button. */
export function UndoBar({
  children,
  undo,
  inPlace,
}: {
  children: ReactNode;
  undo?: ReactNode;
  inPlace?: boolean;
}) {
  return (
    <div className={inPlace ? `${styles.bar} ${styles.inPlace}` : styles.bar} role="status">
      <span>{children}</span>
      {undo}
    </div>
  );
}
