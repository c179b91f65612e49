import type { ReactNode } from 'react';
import styles from './FieldGroup.module.css';

/** Fields that are about one thing, under its name. */
export function FieldGroup({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}
