import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { InSection } from './in-section.ts';
import styles from './Section.module.css';

interface SectionParts {
  /** None where the page or its tabs say enough. */
  title?: ReactNode;
  /** At the head's right: a link to all, the order. */
  aside?: ReactNode;
  id?: string;
  /** With air below the head: for text and forms rather than rows. */
  airy?: boolean;
  children: ReactNode;
}

/** A part of the page under an inked rule. */
export function Section({ title, aside, id, airy, children }: SectionParts) {
  return (
    <section className={classes(styles.section, airy && styles.airy)} id={id}>
      {title && (
        <div className={styles.head}>
          <h2>{title}</h2>
          {aside && <div className={styles.aside}>{aside}</div>}
        </div>
      )}
      {title ? <InSection value={true}>{children}</InSection> : children}
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
