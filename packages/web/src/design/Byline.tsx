import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Avatar } from './Avatar.tsx';
import styles from './Byline.module.css';
import { Meta } from './Meta.tsx';

interface BylineParts {
  name: string;
  /** Where the person's page is; a former member has none. */
  to?: string;
  picture?: string | null;
  official?: boolean;
  /** Marks of standing and disclosure, each explained on tap. */
  marks?: ReactNode;
  /** When and how: `asked on 13 November`. */
  children?: ReactNode;
  /** What makes the person credible here. */
  credentials?: ReactNode;
}

/** Who wrote it, and when. Named before counted. */
export function Byline({ name, to, picture, official, marks, children, credentials }: BylineParts) {
  return (
    <div className={credentials ? `${styles.who} ${styles.tall}` : styles.who}>
      <Avatar name={name} picture={picture} official={official} />
      <div>
        <div className={styles.line}>
          <b>{to ? <Link to={to}>{name}</Link> : name}</b>
          {marks}
          {children && <Meta>{children}</Meta>}
        </div>
        {credentials && <div className={styles.credentials}>{credentials}</div>}
      </div>
    </div>
  );
}
