import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './PageHead.module.css';

interface PageHeadParts {
  title: ReactNode;
  lang?: string;
  /** State, category: above the title. */
  above?: ReactNode;
  /** One or two sentences below the title. */
  lede?: ReactNode;
  /** Byline, actions. */
  children?: ReactNode;
  /** The brand speaks: larger. */
  hello?: boolean;
  /** Where what follows matters more. */
  slim?: boolean;
}

/** What a page begins with. */
export function PageHead({ title, lang, above, lede, children, hello, slim }: PageHeadParts) {
  return (
    <header className={classes(styles.head, slim && styles.slim)}>
      {above && <div className={styles.above}>{above}</div>}
      <h1 className={hello ? styles.hello : undefined} lang={lang}>
        {title}
      </h1>
      {lede && <p className={styles.lede}>{lede}</p>}
      {children && <div className={styles.below}>{children}</div>}
    </header>
  );
}
