import type { ReactNode } from 'react';
import styles from './Tools.module.css';

/** Links and small forms about a whole list, on one line above it. */
export function Tools({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: links and forms together are neither a list nor a fieldset
    <div role="group" aria-label={label} className={styles.tools}>
      {children}
    </div>
  );
}
