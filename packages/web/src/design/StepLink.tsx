import type { MouseEventHandler, ReactNode } from 'react';
import { ButtonLink } from './Button.tsx';
import styles from './StepLink.module.css';

interface StepLinkParts {
  to: string;
  rel: 'prev' | 'next';
  /** On its way. */
  pending?: boolean;
  onClick?: MouseEventHandler<HTMLAnchorElement>;
  children: ReactNode;
}

/** The way to what comes before or after what is shown, as wide as the text. */
export function StepLink({ to, rel, pending, onClick, children }: StepLinkParts) {
  return (
    <div className={styles.step} aria-busy={pending}>
      <ButtonLink to={to} rel={rel} onClick={onClick} data-stop aria-disabled={pending || undefined}>
        {children}
      </ButtonLink>
    </div>
  );
}
