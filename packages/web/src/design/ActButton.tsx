import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './ActButton.module.css';
import { Icon, type IconName } from './Icon.tsx';

interface Look {
  icon?: IconName;
  children?: ReactNode;
}

type ActButtonParts = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
    /** Yours or not; leave it out when the act is no switch. */
    on?: boolean;
    /** For acts that are a symbol alone. */
    label?: string;
  };

/** A quiet act on a text: vote, follow, comment. What is yours takes the accent. */
export function ActButton({ icon, on, label, children, type = 'submit', ...rest }: ActButtonParts) {
  return (
    <button
      {...rest}
      type={type}
      aria-pressed={on}
      {...(label && { 'aria-label': label, title: label })}
      className={styles.act}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** An act that leads to a page. */
export function ActLink({ icon, to, children }: Look & { to: string }) {
  return (
    <Link to={to} className={styles.act}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}

/** What an act would say to somebody who may not do it: the count alone. */
export function ActFact({ icon, children }: Look) {
  return (
    <span className={`${styles.act} ${styles.fact}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
