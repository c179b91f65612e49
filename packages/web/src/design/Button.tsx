import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './Button.module.css';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';

interface Look {
  /** `go` is the page's one action; `danger` takes something away. */
  look?: 'go' | 'plain' | 'danger';
  small?: boolean;
  icon?: IconName;
  children: ReactNode;
}

type ButtonParts = Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & { pending?: boolean };

/** Something to press. Its words say what will happen. */
export function Button({
  look = 'plain',
  small,
  icon,
  pending,
  children,
  type = 'submit',
  ...rest
}: ButtonParts) {
  return (
    <button
      {...rest}
      type={type}
      data-go={look === 'go' || undefined}
      aria-disabled={pending || undefined}
      className={lookOf(look, small, pending)}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A link that is a page's action: `Ask`, `Older`. */
export function ButtonLink({
  look = 'plain',
  small,
  icon,
  children,
  to,
  ...rest
}: Look & { to: string } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className' | 'href'>) {
  return (
    <Link {...rest} to={to} data-go={look === 'go' || undefined} className={lookOf(look, small)}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}

function lookOf(look: string, small?: boolean, pending?: boolean) {
  return classes(styles.button, styles[look], small && styles.small, pending && styles.pending);
}
