import styles from './Avatar.module.css';
import { classes } from './classes.ts';

interface AvatarParts {
  name: string;
  picture?: string | null;
  size?: 'small' | 'normal' | 'large';
  /** Square for the brand's own people, round for members. */
  official?: boolean;
}

/** A person's picture, or the initials of the name. The name itself always stands beside it. */
export function Avatar({ name, picture, size = 'normal', official }: AvatarParts) {
  const look = classes(styles.avatar, size !== 'normal' && styles[size], official && styles.official);
  if (picture) return <img className={look} src={picture} alt="" width={72} height={72} loading="lazy" />;
  // Drawn by the style sheet: a drawing of the name, not a second reading of it.
  return <span className={look} data-initials={initialsOf(name)} aria-hidden="true" />;
}

/** First and last initial; one letter for a single word. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s_.-]+/u).filter((word) => /\p{L}|\p{N}/u.test(word));
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  return picked.map((word) => word?.match(/[\p{L}\p{N}]/u)?.[0]?.toUpperCase() ?? '').join('');
}
