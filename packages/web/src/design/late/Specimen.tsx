import type { ReactNode } from 'react';
import styles from './Specimen.module.css';

interface SpecimenParts {
  caption: string;
  /** Whatever the reader has chosen for the page. */
  theme: 'light' | 'dark';
  head: ReactNode;
  children: ReactNode;
}

/** A piece of a page to look at: nothing in it can be used. It wears the preview's sheet of the brand. */
export function Specimen({ caption, theme, head, children }: SpecimenParts) {
  return (
    <figure className={styles.specimen}>
      <figcaption>{caption}</figcaption>
      <div className={styles.paper} data-theme={theme} data-brand-preview inert>
        <div className={styles.head}>{head}</div>
        {children}
      </div>
    </figure>
  );
}
