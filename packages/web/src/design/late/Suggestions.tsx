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

interface GroupParts {
  label: string;
  /** Shows the label: where many sorts stand together. */
  titled?: boolean;
  children: ReactNode;
}

/** Choices of one sort. */
export function SuggestionGroup({ label, titled, children }: GroupParts) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list of choices is divided by groups, not field sets
    <div role="group" aria-label={label} className={styles.group}>
      {titled && (
        <div className={styles.title} aria-hidden="true">
          {label}
        </div>
      )}
      {children}
    </div>
  );
}

interface SuggestionParts {
  id: string;
  /** Where it leads; what only does something has `onChoose` instead. */
  to?: string;
  /** Leads to a document of its own: the same page in another language. */
  href?: string;
  onChoose?: () => void;
  /** Leaves the palette open. */
  stays?: boolean;
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

/** One choice: a link where it leads somewhere, so that it can also be opened in another tab. */
export function Suggestion({
  id,
  to,
  href,
  onChoose,
  stays,
  active,
  icon,
  lang,
  voice,
  facts,
  children,
}: SuggestionParts) {
  const parts = {
    id,
    role: 'option',
    'aria-selected': active,
    tabIndex: -1,
    className: classes(styles.option, voice && styles.voice),
    onClick: onChoose,
    'data-stays': stays,
  };
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      <span>
        <span className={styles.words} lang={lang}>
          {children}
        </span>
        {facts && <span className={styles.facts}>{facts}</span>}
      </span>
    </>
  );
  if (to !== undefined) {
    return (
      <Link to={to} {...parts}>
        {inside}
      </Link>
    );
  }
  return href === undefined ? (
    <div {...parts}>{inside}</div>
  ) : (
    <a href={href} {...parts}>
      {inside}
    </a>
  );
}
