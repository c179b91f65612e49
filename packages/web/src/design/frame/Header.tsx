import { type ReactNode, useEffect, useRef } from 'react';
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
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const find = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isWriting(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', find);
    return () => removeEventListener('keydown', find);
  }, []);
  return (
    <>
      <Link className={styles.brand} to="/" aria-label={homeLabel}>
        {brand}
      </Link>
      <Form className={styles.search} action="/search" role="search">
        <label>
          <Icon name="search" />
          <span className="unseen">{searchLabel}</span>
          <input
            ref={field}
            type="search"
            name="q"
            placeholder={searchLabel}
            defaultValue={query}
            key={query}
            aria-keyshortcuts="/"
          />
          <span className={styles.key} />
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

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
