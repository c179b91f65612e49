import styles from './ShareBar.module.css';

interface ShareBarParts {
  /** How far something is, from 0 to 1; what it is, and how far in words. */
  share: number;
  name: string;
  told: string;
}

/** How far something is, as a thin bar. */
export function ShareBar({ share, name, told }: ShareBarParts) {
  return <meter className={styles.bar} value={share} aria-label={name} aria-valuetext={told} />;
}
