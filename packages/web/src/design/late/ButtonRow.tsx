import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import styles from './ButtonRow.module.css';

/** Several buttons that belong together; `after` sets them off from a list above. */
export function ButtonRow({ children, after }: { children: ReactNode; after?: boolean }) {
  return <div className={classes(styles.row, after && styles.after)}>{children}</div>;
}
