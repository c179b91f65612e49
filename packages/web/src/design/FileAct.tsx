import type { ChangeEvent, ReactNode } from 'react';
import actStyles from './ActButton.module.css';
import styles from './FileAct.module.css';
import { Icon, type IconName } from './Icon.tsx';

interface FileActParts {
  icon: IconName;
  accept: string;
  busy?: boolean;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  children: ReactNode;
}

/** An act that chooses a file; only where scripts run. */
export function FileAct({ icon, accept, busy, onChange, children }: FileActParts) {
  return (
    <label className={`${actStyles.act} ${styles.file} alive-only`}>
      <Icon name={icon} />
      <span aria-live="polite">{children}</span>
      <input type="file" accept={accept} onChange={onChange} disabled={busy} />
    </label>
  );
}
