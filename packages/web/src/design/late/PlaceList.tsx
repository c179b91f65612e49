import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Avatar } from '../Avatar.tsx';
import styles from './PlaceList.module.css';

/** A person’s place among others. */
export interface Place {
  key: string | number;
  place: number;
  /** The number as the page’s language writes it. */
  placeTold: string;
  name: string;
  to?: string;
  picture?: string | null;
  marks?: ReactNode;
  /** How much, in words, and what stands below it. */
  told: string;
  beside?: string;
  /** How long its bar is, from 0 to 1. */
  share: number;
  mine?: boolean;
}

/** Who has most, one below the other: what is compared is drawn. Your own row has the accent and a word. */
export function PlaceList({ label, you, places }: { label: string; you: string; places: Place[] }) {
  return (
    <ol className={styles.places} aria-label={label}>
      {places.map(({ key, place, placeTold, name, to, picture, marks, told, beside, share, mine }) => (
        <li key={key} className={mine ? styles.mine : undefined} data-first={place <= 3 || undefined}>
          <span className={styles.place}>{placeTold}</span>
          <Avatar name={name} picture={picture} />
          <span className={styles.who}>
            <b>{to ? <Link to={to}>{name}</Link> : name}</b>
            {mine && <span className="quiet">{you}</span>}
            {marks}
          </span>
          <span className={styles.told}>
            {told}
            {beside && <small>{beside}</small>}
          </span>
          {/* Drawn: the page’s content policy takes no styles that stand in it. */}
          <svg className={styles.bar} height="3" aria-hidden="true">
            <rect width={`${Math.max(share * 100, 0.5)}%`} height="3" />
          </svg>
        </li>
      ))}
    </ol>
  );
}
