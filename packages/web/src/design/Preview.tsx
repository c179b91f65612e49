import styles from './Preview.module.css';
import { Prose } from './Prose.tsx';

/** How a text will look once it is sent. */
export function Preview({ label, html }: { label: string; html: string }) {
  return (
    <section className={styles.preview} aria-label={label} aria-live="polite">
      <p className={styles.label}>{label}</p>
      <Prose html={html} />
    </section>
  );
}
