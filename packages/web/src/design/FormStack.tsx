import type { ReactNode } from 'react';
import styles from './FormStack.module.css';

/** The fields of a form, one below the other; `acts` at its end. */
export function FormStack({
  children,
  acts,
  help,
}: {
  children: ReactNode;
  acts?: ReactNode;
  help?: ReactNode;
}) {
  return (
    <div className={styles.stack}>
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
