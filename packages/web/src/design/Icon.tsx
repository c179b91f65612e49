import styles from './Icon.module.css';
import sprite from './icons.svg?no-inline';

/** The symbols of `icons.svg`. */
export type IconName =
  | 'bell'
  | 'bolt'
  | 'check'
  | 'clock'
  | 'close'
  | 'declined'
  | 'down'
  | 'eye'
  | 'flag'
  | 'flag-full'
  | 'folder'
  | 'home'
  | 'idea'
  | 'idea-full'
  | 'idea-half'
  | 'joined'
  | 'keep'
  | 'language'
  | 'left'
  | 'link'
  | 'lock'
  | 'machine'
  | 'mail'
  | 'menu'
  | 'more'
  | 'open'
  | 'open-below'
  | 'pen'
  | 'people'
  | 'person'
  | 'photo'
  | 'right'
  | 'search'
  | 'solved'
  | 'tag'
  | 'talk'
  | 'tip'
  | 'undo'
  | 'up'
  | 'verified'
  | 'warning';

/** Those that point along the line of reading, and turn with it. */
const pointing: ReadonlySet<IconName> = new Set(['left', 'right', 'undo']);

/** A symbol beside a word; it is never the only bearer of a meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className={pointing.has(name) ? `${styles.icon} ${styles.pointing}` : styles.icon}
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}
