import type { ReactNode } from 'react';
import { Avatar } from './Avatar.tsx';
import styles from './Composer.module.css';

interface ComposerParts {
  title: ReactNode;
  person?: { name: string; picture?: string | null };
  /** The fields. */
  children: ReactNode;
  /** What can be done with it; the last is the action. */
  acts: ReactNode;
  help?: ReactNode;
  /** Its text is on the way: the fields are out of sight, and come back with it when it is refused. */
  isAway?: boolean;
}

/** Where an answer is written, at the place where the eye ends. */
export function Composer({ title, person, children, acts, help, isAway }: ComposerParts) {
  return (
    <div className={styles.composer} data-composer>
      <div className={styles.head}>
        {person && <Avatar name={person.name} picture={person.picture} />}
        <h2>{title}</h2>
      </div>
      <div className={styles.fields} hidden={isAway}>
        {children}
      </div>
      <div className={styles.acts}>{acts}</div>
      {help && <p className={styles.help}>{help}</p>}
    </div>
  );
}
