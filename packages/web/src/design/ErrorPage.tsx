import type { ReactNode } from 'react';
import styles from './ErrorPage.module.css';

interface ErrorPageParts {
  /** Small print for whoever reports it: the status. */
  code?: string;
  /** What happened. */
  title: ReactNode;
  /** What was kept, and why it may be. */
  text: ReactNode;
  /** What to do. */
  children: ReactNode;
}

/** A page that cannot be shown. */
export function ErrorPage({ code, title, text, children }: ErrorPageParts) {
  return (
    <div className={styles.error}>
      {code && <p className={styles.code}>{code}</p>}
      <h1>{title}</h1>
      <p className={styles.text}>{text}</p>
      <div className={styles.acts}>{children}</div>
    </div>
  );
}
