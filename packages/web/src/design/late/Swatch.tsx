import styles from './Swatch.module.css';

/** A colour, beside its name. */
export function Swatch({ colour }: { colour: string }) {
  return (
    <svg className={styles.swatch} viewBox="0 0 16 16" aria-hidden="true">
      <rect width="16" height="16" fill={colour} />
    </svg>
  );
}
