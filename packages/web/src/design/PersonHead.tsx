import type { ReactNode } from 'react';
import { Avatar } from './Avatar.tsx';
import styles from './PersonHead.module.css';

interface PersonHeadParts {
  name: string;
  picture?: string | null;
  official?: boolean;
  /** Standing, since when, what they did. */
  facts: ReactNode;
  /** What they say of themselves, with line breaks. */
  bio?: string;
  /** What can be done: follow, edit. */
  children?: ReactNode;
}

/** What a person's page begins with. */
export function PersonHead({ name, picture, official, facts, bio, children }: PersonHeadParts) {
  return (
    <header className={styles.head}>
      <Avatar name={name} picture={picture} official={official} size="large" />
      <div>
        <h1>{name}</h1>
        <div className={styles.facts}>{facts}</div>
      </div>
      {bio && <p className={styles.bio}>{bio}</p>}
      {children && <div className={styles.acts}>{children}</div>}
    </header>
  );
}
