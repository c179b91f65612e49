import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Prose.module.css';

interface ProseParts {
  /** HTML the server made and cleaned; nothing else may come here. */
  html?: string;
  lang?: string;
  small?: boolean;
  /** `lead`: the first paragraph is larger; `recipe`: what is needed and the steps are laid out to be worked from. */
  look?: 'lead' | 'recipe';
  children?: ReactNode;
}

/** People's words, set for reading. */
export function Prose({ html, lang, small, look: kind, children }: ProseParts) {
  const look = classes(styles.prose, small && styles.small, kind && styles[kind]);
  if (html === undefined) {
    return (
      <div className={look} lang={lang}>
        {children}
      </div>
    );
  }
  // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered and cleaned by the server when written
  return <div data-words className={look} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
