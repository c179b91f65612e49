import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './Desk.module.css';
import { Icon } from './Icon.tsx';
import { type Tab, Tabs } from './Tabs.tsx';

interface DeskParts {
  title: ReactNode;
  /** The desks that are open to the reader. */
  label: string;
  tabs: Tab[];
  /** Whether a case was chosen: small screens then show it instead of the list. */
  chosen?: boolean;
  children: ReactNode;
}

/** A place of work: dense, the same words, smaller type. */
export function Desk({ title, label, tabs, chosen = false, children }: DeskParts) {
  return (
    <div className={styles.desk} data-chosen={chosen ? 'yes' : 'no'}>
      <div className={styles.head}>
        <h1>{title}</h1>
        {tabs.length > 1 && <Tabs label={label} tabs={tabs} />}
      </div>
      {children}
    </div>
  );
}

interface DeskSplitParts {
  listLabel: string;
  listHead: ReactNode;
  list: ReactNode;
  /** The case beside the list. */
  children: ReactNode;
  keys?: string;
}

/** Cases at the left, the chosen one at the right; on small screens one of the two. */
export function DeskSplit({ listLabel, listHead, list, children, keys }: DeskSplitParts) {
  return (
    <div className={styles.grid}>
      <section className={styles.list} aria-label={listLabel}>
        <div className={styles.listHead}>{listHead}</div>
        {list}
        {keys && <p className={`${styles.keys} alive-only`}>{keys}</p>}
      </section>
      {children}
    </div>
  );
}

interface DeskItemParts {
  to: string;
  current: boolean;
  title: ReactNode;
  time: ReactNode;
  lines: { text: ReactNode; lang?: string }[];
}

/** One case in the list. */
export function DeskItem({ to, current, title, time, lines }: DeskItemParts) {
  return (
    <li>
      <Link to={to} className={styles.item} aria-current={current || undefined} data-case preventScrollReset>
        <span className={styles.itemTop}>
          <span>{title}</span>
          {time}
        </span>
        {lines.map(({ text, lang }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other identity than their place
          <span key={place} className={styles.itemText} lang={lang}>
            {text}
          </span>
        ))}
      </Link>
    </li>
  );
}

interface DeskCaseParts {
  back: { to: string; label: ReactNode };
  above: ReactNode;
  title: ReactNode;
  lang?: string;
  /** What was said, as it stands there. */
  said: ReactNode;
  facts: { term: ReactNode; told: ReactNode }[];
  /** The decision, at the same place for every case. */
  decide?: ReactNode;
}

/** A case: what was said, what is known of it, what to decide. */
export function DeskCase({ back, above, title, lang, said, facts, decide }: DeskCaseParts) {
  return (
    <section className={styles.case} aria-labelledby="case-title">
      <p className={styles.back}>
        <Link className="link" to={back.to}>
          <Icon name="left" />
          {back.label}
        </Link>
      </p>
      {above}
      <h2 id="case-title" lang={lang}>
        {title}
      </h2>
      <div className={styles.said}>{said}</div>
      <dl className={styles.facts}>
        {facts.map(({ term, told }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the facts have no other identity than their place
          <div key={place}>
            <dt>{term}</dt>
            <dd>{told}</dd>
          </div>
        ))}
      </dl>
      {decide && <div className={styles.decide}>{decide}</div>}
    </section>
  );
}

/** A list that takes the whole desk, with a word on what it is. */
export function DeskLog({ lede, children }: { lede: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.log}>
      <p className="quiet">{lede}</p>
      {children}
    </div>
  );
}

/** One line of a log: who did what, where, when and why. */
export function DeskEntry({ children, reason }: { children: ReactNode; reason?: ReactNode }) {
  return (
    <li className={styles.entry}>
      <span>{children}</span>
      {reason && <span className={styles.reason}>{reason}</span>}
    </li>
  );
}
