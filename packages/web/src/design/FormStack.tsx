import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './FormStack.module.css';

/** The fields of a form, one below the other; `acts` at its end. */
export function FormStack({
  children,
  acts,
  help,
  narrow,
}: {
  children: ReactNode;
  acts?: ReactNode;
  help?: ReactNode;
  /** For a few short fields. */
  narrow?: boolean;
}) {
  return (
    <div className={classes(styles.stack, narrow && styles.narrow)}>
      {children}
      {acts && (
        <div className={styles.acts}>
          {acts}
          {help && <p className={styles.help}>{help}</p>}
        </div>
      )}
    </div>
  );
}
