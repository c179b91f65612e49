import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from '../Icon.tsx';
import styles from './Facets.module.css';

const place = 'facets';
/** As many of a facet are seen at once. */
const few = 6;

/** Opens the facets where they do not stand beside the list. */
export function FacetsButton({ children }: { children: ReactNode }) {
  return (
    <button type="button" popoverTarget={place} className={styles.button}>
      {children}
      <Icon name="open-below" />
    </button>
  );
}

/** What a list can be narrowed to: beside it on wide screens, a sheet on others. Works without scripts. */
export function Facets({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key press on a link is a click here
    <nav
      popover="auto"
      id={place}
      className={styles.facets}
      aria-label={label}
      onClick={({ target, currentTarget }) => {
        const open = currentTarget.matches(':popover-open');
        if (open && (target as Element).closest('a')) currentTarget.hidePopover();
      }}
    >
      <h2 className={styles.title}>{label}</h2>
      {children}
    </nav>
  );
}

/** One value of a facet: a link to the list with it, or, when it is chosen, without. */
export interface FacetValue {
  key: string;
  to: string;
  label: ReactNode;
  lang?: string;
  count?: string;
  chosen: boolean;
}

interface FacetParts {
  title: string;
  values: FacetValue[];
  /** Opens the rest when there are many. */
  moreLabel: string;
}

/** One way of narrowing, with how much would be left; none when all that was found is alike in it. */
export function Facet({ title, values, moreLabel }: FacetParts) {
  if (values.length < 2 && !values.some(({ chosen }) => chosen)) return null;
  const rest = values.slice(few);
  return (
    <section className={styles.facet}>
      <h3>{title}</h3>
      <FacetList values={values.slice(0, few)} />
      {rest.length > 0 && (
        <details>
          <summary>{moreLabel}</summary>
          <FacetList values={rest} />
        </details>
      )}
    </section>
  );
}

function FacetList({ values }: { values: FacetValue[] }) {
  return (
    <ul>
      {values.map(({ key, to, label, lang, count, chosen }) => (
        <li key={key}>
          <Link to={to} aria-current={chosen || undefined} preventScrollReset rel="nofollow">
            <span lang={lang}>{label}</span>
            {chosen ? <Icon name="close" /> : <span className={styles.count}>{count}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
