import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from '../Icon.tsx';
import { BrandMark, type BrandMarkParts } from './BrandMark.tsx';
import styles from './Header.module.css';

interface HeaderParts {
  brand: BrandMarkParts;
  homeLabel: string;
  /** The field to search by. */
  search: ReactNode;
  ask: string;
  /** The member's menu, or the way in. */
  person: ReactNode;
}

/** Brand, search, the one action, the reader. */
export function Header({ brand, homeLabel, search, ask, person }: HeaderParts) {
  return (
    <>
      <Link className={styles.brand} to="/" aria-label={homeLabel}>
        <BrandMark {...brand} />
      </Link>
      {search}
      <div className={styles.person}>
        <Link className={styles.ask} to="/ask">
          <Icon name="pen" />
          {ask}
        </Link>
        {person}
      </div>
    </>
  );
}
