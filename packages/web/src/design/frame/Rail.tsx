import type { ReactNode } from 'react';
import { NavLink, useLocation } from 'react-router';
import styles from './Rail.module.css';

/** A place in the rail. */
export interface Place {
  to: string;
  label: ReactNode;
  /** A count at the line's end. */
  count?: string;
  /** Other paths that are part of it. */
  also?: string[];
}

/** The places of the site on wide screens: the first group without a name. */
export function Rail({ label, groups }: { label: string; groups: { title?: string; places: Place[] }[] }) {
  const { pathname } = useLocation();
  const isWithin = (path: string) => `${pathname}/`.startsWith(`${path}/`);
  return (
    <nav className={styles.rail} aria-label={label}>
      {groups.map(({ title, places }) => (
        <div key={title ?? ''}>
          {title && <h2>{title}</h2>}
          <ul>
            {places.map(({ to, label, count, also }) => (
              <li key={to}>
                <NavLink to={to} end className={also?.some(isWithin) ? styles.within : undefined}>
                  <span>{label}</span>
                  {count && <span className={styles.count}>{count}</span>}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
