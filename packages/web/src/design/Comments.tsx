import type { ReactNode } from 'react';
import styles from './Comments.module.css';
import { Icon } from './Icon.tsx';

/** The small talk below a text. */
export function Comments({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.comments} aria-label={label}>
      {children}
    </ul>
  );
}

interface CommentParts {
  id: string;
  /** The author's name, linked. */
  author: ReactNode;
  /** The brand, when it is one of its own who writes. */
  speaksFor?: string;
  lang?: string;
  /** When, and small acts. */
  after?: ReactNode;
  children: ReactNode;
}

/** One comment: name, words, day, in one run of text. */
export function Comment({ id, author, speaksFor, lang, after, children }: CommentParts) {
  return (
    <li id={id} className={styles.comment}>
      <b className={styles.author}>
        {speaksFor && <Icon name="verified" />}
        {author}
        {speaksFor && `, ${speaksFor}`}
      </b>{' '}
      <span className={styles.words} lang={lang}>
        {children}
      </span>
      {after && <span className={styles.after}>{after}</span>}
    </li>
  );
}

/** The way to the comments that are not shown yet. */
export function MoreComments({ children }: { children: ReactNode }) {
  return <li className={`${styles.comment} ${styles.more}`}>{children}</li>;
}
