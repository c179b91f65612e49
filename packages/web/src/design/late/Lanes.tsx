import type { DragEvent, ReactNode } from 'react';
import { classes } from '../classes.ts';
import styles from './Lanes.module.css';

interface LanesParts {
  label: string;
  /** How what is in them is moved, where scripts run. */
  hint?: ReactNode;
  children: ReactNode;
}

/** Lanes side by side that scroll together; below each other on phones. */
export function Lanes({ label, hint, children }: LanesParts) {
  return (
    <>
      {hint && <p className={`${styles.hint} quiet alive-only`}>{hint}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keys */}
      <section className={styles.lanes} aria-label={label} tabIndex={0}>
        {children}
      </section>
    </>
  );
}

interface LaneParts {
  id: string;
  title: ReactNode;
  /** What is held may be put here; `over` while it is above. */
  takes?: boolean;
  over?: boolean;
  /** What is held may not be put here. */
  shut?: boolean;
  onOver?: () => void;
  onDrop?: () => void;
  /** Below the cards. */
  more?: ReactNode;
  none: ReactNode;
  children: ReactNode[];
}

/** One lane with its cards. */
export function Lane({ id, title, takes, over, shut, onOver, onDrop, more, none, children }: LaneParts) {
  const above = (event: DragEvent) => {
    if (!takes) return;
    event.preventDefault();
    onOver?.();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys have the cards' own buttons
    <div
      className={classes(styles.lane, takes && styles.takes, over && styles.over, shut && styles.shut)}
      onDragEnter={above}
      onDragOver={above}
      onDrop={(event) => {
        event.preventDefault();
        if (takes) onDrop?.();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <ul aria-labelledby={id}>{children}</ul>
      )}
      {more && <p className={styles.more}>{more}</p>}
    </div>
  );
}

interface CardParts {
  name: ReactNode;
  facts: ReactNode;
  act: ReactNode;
  held?: boolean;
  onTake: () => void;
  onLetGo: () => void;
}

/** One card: can be dragged by a pointer; its act does the same by keys and by touch. */
export function Card({ name, facts, act, held, onTake, onLetGo }: CardParts) {
  return (
    <li
      className={classes(styles.card, held && styles.held)}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        // Some browsers drag nothing that carries nothing.
        event.dataTransfer.setData('text/plain', '');
        onTake();
      }}
      onDragEnd={onLetGo}
    >
      <span className={styles.name}>{name}</span>
      <span className={styles.facts}>{facts}</span>
      {act}
    </li>
  );
}
