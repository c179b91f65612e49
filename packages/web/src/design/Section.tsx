import type { ReactNode } from 'react';
import styles from './Section.module.css';

interface SectionParts {
  title: ReactNode;
  /** At the head's right: a link to all, the order. */
  aside?: ReactNode;
  id?: string;
  children: ReactNode;
}

/** A part of the page under an inked rule. */
export function Section({ title, aside, id, children }: SectionParts) {
  return (
    <section className={styles.section} id={id}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}

/** A part of the right margin: context for reading, never advertising. */
export function MarginSection({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.margin}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
