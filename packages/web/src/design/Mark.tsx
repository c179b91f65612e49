import { type ReactNode, useId } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Mark.module.css';

interface MarkParts {
  icon: IconName;
  /** The mark's word: `Superfan`, `Brygga`. */
  label: string;
  /** One or two sentences on what it means. */
  children: ReactNode;
}

/** One restrained mark beside a name, explained when pressed; the explanation floats above everything. */
export function Mark({ icon, label, children }: MarkParts) {
  const id = useId();
  return (
    <span className={styles.mark} data-label={label}>
      <button type="button" popoverTarget={id}>
        <Icon name={icon} />
        {label}
      </button>
      <span popover="auto" id={id} className={styles.say}>
        <b>{label}</b>
        {children}
      </span>
    </span>
  );
}
