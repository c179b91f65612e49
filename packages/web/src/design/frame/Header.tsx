import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import { Icon } from '../Icon.tsx';
import styles from './Header.module.css';

interface HeaderParts {
  brand: string;
  homeLabel: string;
  searchLabel: string;
  /** The words being looked for, on the page of results. */
  query?: string;
  ask: string;
  /** The member's menu, or the way in. */
  person: ReactNode;
}

/** Brand, search, the one action, the reader. */
export function Header({ brand, homeLabel, searchLabel, query, ask, person }: HeaderParts) {
  return (
    <>
      <Link className={styles.brand} to="/" aria-label={homeLabel}>
        {brand}
      </Link>
      <Form className={styles.search} action="/search" role="search">
        <label>
          <Icon name="search" />
          <span className="unseen">{searchLabel}</span>
          <input type="search" name="q" placeholder={searchLabel} defaultValue={query} key={query} />
        </label>
      </Form>
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
