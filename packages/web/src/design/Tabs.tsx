import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './Tabs.module.css';

/** One tab: a page of its own, so it works as a link. */
export interface Tab {
  to: string;
  label: ReactNode;
  current: boolean;
}

/** Sister pages side by side. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map(({ to, label, current }) => (
        <Link key={to} to={to} aria-current={current ? 'page' : undefined} preventScrollReset>
          {label}
        </Link>
      ))}
    </nav>
  );
}
