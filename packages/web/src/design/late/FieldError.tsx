import type { ReactNode } from 'react';
import { Icon } from '../Icon.tsx';
import styles from './FieldError.module.css';

/** What is wrong with a group of fields and what to do. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className={styles.error} id={id}>
      <Icon name="warning" />
      <span>{children}</span>
    </p>
  );
}
