import { type ReactNode, useId } from 'react';
import styles from './Progress.module.css';

interface ProgressParts {
  label: string;
  /** From 0 to 100. */
  percent: number;
  children?: ReactNode;
}

/** How far something has come that takes a moment. */
export function Progress({ label, percent, children }: ProgressParts) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <label htmlFor={id}>{label}</label>
      <progress id={id} max={100} value={percent} />
      {children}
    </div>
  );
}
