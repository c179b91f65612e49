import type { ReactNode } from 'react';
import styles from './Disclosure.module.css';
import { Icon, type IconName } from './Icon.tsx';

interface DisclosureParts {
  /** The act that opens it. */
  summary: ReactNode;
  icon?: IconName;
  open?: boolean;
  /** One of a list of larger acts: a line of its own. */
  row?: boolean;
  id?: string;
  children: ReactNode;
}

/** A part that opens where it stands: a small form among acts. Works without scripts. */
export function Disclosure({ summary, icon, open, row, id, children }: DisclosureParts) {
  return (
    <details id={id} className={row ? `${styles.disclosure} ${styles.row}` : styles.disclosure} open={open}>
      <summary>
        {icon && <Icon name={icon} />}
        {summary}
        {row && <Icon name="open-below" />}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
