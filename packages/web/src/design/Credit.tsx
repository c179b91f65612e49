import type { ReactNode } from 'react';
import styles from './Credit.module.css';
import { classes } from './classes.ts';

/** Small print below a text: where it comes from. `above` is where the text follows it. */
export function Credit({ children, above }: { children: ReactNode; above?: boolean }) {
  return <p className={classes(styles.credit, above && styles.above)}>{children}</p>;
}
