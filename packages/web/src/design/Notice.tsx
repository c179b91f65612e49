import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Notice.module.css';

interface NoticeParts {
  id?: string;
  icon: IconName;
  tone?: 'plain' | 'warn' | 'good';
  /** A sentence or two; begin with what it is, in bold. */
  children: ReactNode;
  /** What can be done about it: a line of links. */
  more?: ReactNode;
  /** Why it is shown to this reader, and how to be rid of it. */
  why?: ReactNode;
  /** A form with a button that puts it away. */
  away?: ReactNode;
  /** Announced to screen readers when it appears after an act. */
  live?: boolean;
  /** With air below it: a text or a form follows. */
  above?: boolean;
}

/** Something the reader should know, between two lines. */
export function Notice({ id, icon, tone = 'plain', children, more, why, away, live, above }: NoticeParts) {
  return (
    <div
      id={id}
      className={classes(styles.notice, styles[tone], above && styles.above)}
      role={live ? 'status' : undefined}
    >
      <Icon name={icon} />
      <div>
        <p>{children}</p>
        {more}
        {why && <p className={styles.why}>{why}</p>}
      </div>
      {away}
    </div>
  );
}
