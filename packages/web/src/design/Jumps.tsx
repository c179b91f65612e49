import type { ReactNode } from 'react';
import { Link, type To } from 'react-router';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Jumps.module.css';

/** Lines below a page's head that lead to what matters most on it. */
export function Jumps({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={styles.jumps} aria-label={label}>
      {children}
    </nav>
  );
}

interface JumpParts {
  to: To;
  icon: IconName;
  /** What it is; the way is told by the arrow. */
  title: ReactNode;
  lang?: string;
  /** In the words of whoever wrote it. */
  children?: ReactNode;
}

/** One way, in one line or two. */
export function Jump({ to, icon, title, lang, children }: JumpParts) {
  return (
    <Link to={to} className={styles.jump}>
      <Icon name={icon} />
      <span>
        <b>{title}</b>{' '}
        {children && (
          <span className={styles.words} lang={lang}>
            {children}
          </span>
        )}
      </span>
      <Icon name="down" />
    </Link>
  );
}
