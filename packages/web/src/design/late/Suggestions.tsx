import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { classes } from '../classes.ts';
import { Icon, type IconName } from '../Icon.tsx';
import styles from './Suggestions.module.css';

interface SuggestionsParts {
  id: string;
  label: string;
  /** Something to say instead of, or before, what can be chosen. */
  note?: ReactNode;
  /** `Suggestion`s, in `SuggestionGroup`s where they are of several sorts. */
  children: ReactNode;
}

/** What floats below the search field: beside it on wide screens, the whole page on phones. */
export function Suggestions({ id, label, note, children }: SuggestionsParts) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press must leave the focus in the field
    <div className={styles.sheet} onMouseDown={(event) => event.preventDefault()}>
      {note && <p className={styles.note}>{note}</p>}
      <div id={id} role="listbox" aria-label={label}>
        {children}
      </div>
    </div>
  );
}

/** Choices of one sort. */
export function SuggestionGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list of choices is divided by groups, not field sets
    <div role="group" aria-label={label} className={styles.group}>
      {children}
    </div>
  );
}

interface SuggestionParts {
  id: string;
  to: string;
  /** Whether the keys are on it. */
  active: boolean;
  icon?: IconName;
  lang?: string;
  /** In people's words rather than ours. */
  voice?: boolean;
  /** What helps to choose: state, product. */
  facts?: ReactNode;
  children: ReactNode;
}

/** One choice: a link, so that it can also be opened in another tab. */
export function Suggestion({ id, to, active, icon, lang, voice, facts, children }: SuggestionParts) {
  return (
    <Link
      id={id}
      to={to}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      className={classes(styles.option, voice && styles.voice)}
    >
      {icon && <Icon name={icon} />}
      <span>
        <span className={styles.words} lang={lang}>
          {children}
        </span>
        {facts && <span className={styles.facts}>{facts}</span>}
      </span>
    </Link>
  );
}
