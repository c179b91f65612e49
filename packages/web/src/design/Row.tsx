import { type ReactNode, use } from 'react';
import { Link } from 'react-router';
import { Icon, type IconName } from './Icon.tsx';
import { InSection } from './in-section.ts';
import styles from './Row.module.css';

/** Rows divided by space and hairlines. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul>{children}</ul>;
}

interface RowParts {
  /** Nowhere, when what it was about is gone. */
  to?: string;
  title: ReactNode;
  /** The title's language when it is not the page's. */
  lang?: string;
  /** A state and what belongs to it, on the first line. */
  state?: ReactNode;
  /** Counts and freshness, at the first line's end. */
  figures?: ReactNode;
  /** One or two lines of the text itself. */
  excerpt?: ReactNode;
  /** The place the excerpt is from, when it is not where the row leads. */
  from?: { to: string; icon: IconName; label: ReactNode };
  /** Who and where, on the last line. */
  children?: ReactNode;
  unread?: boolean;
}

/** One thing to choose from a list; the whole row is its link. */
export function Row({ to, title, lang, state, figures, excerpt, from, children, unread }: RowParts) {
  const Title = use(InSection) ? 'h3' : 'h2';
  return (
    <li className={unread ? `${styles.row} ${styles.unread}` : styles.row}>
      {(state || figures) && (
        <div className={styles.first}>
          <div>{state}</div>
          {figures && <div className={styles.figures}>{figures}</div>}
        </div>
      )}
      <Title className={styles.title} lang={lang}>
        {to === undefined ? (
          title
        ) : (
          <Link to={to} data-stop>
            {title}
          </Link>
        )}
      </Title>
      {excerpt && from && (
        <Link to={from.to} className={styles.from}>
          <span className={styles.place}>
            <Icon name={from.icon} />
            {from.label}
          </span>
          <span className={styles.excerpt} lang={lang}>
            {excerpt}
          </span>
        </Link>
      )}
      {excerpt && !from && (
        <p className={styles.excerpt} lang={lang}>
          {excerpt}
        </p>
      )}
      {children}
    </li>
  );
}

/** The last line of a row: who and where, and at its end what the reader can do with it. */
export function RowFoot({ children, end }: { children: ReactNode; end: ReactNode }) {
  return (
    <div className={styles.foot}>
      {children}
      {end}
    </div>
  );
}
