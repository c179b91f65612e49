import type { ReactNode } from 'react';
import styles from './Empty.module.css';

/** An empty list is an invitation: one sentence and one action. */
export function Empty({
  title,
  help,
  children,
}: {
  title: ReactNode;
  help?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <p className={`voice ${styles.title}`}>{title}</p>
      {help && <p className={styles.help}>{help}</p>}
      {children && <div className={styles.action}>{children}</div>}
    </div>
  );
}
