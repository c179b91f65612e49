import styles from './Marked.module.css';

interface MarkedParts {
  source: string;
  /** From which character to which. */
  start: number;
  end: number;
  /** What whoever reads it says of that part, in the language that says it. */
  said: string;
  lang?: string;
}

/** A line of code with the part that is wrong marked, and what is wrong with it. */
export function Marked({ source, start, end, said, lang }: MarkedParts) {
  return (
    <div>
      <div className={styles.marked} dir="ltr">
        {source.slice(0, start)}
        <mark>{source.slice(start, end) || '\u00a0'}</mark>
        {source.slice(end)}
      </div>
      <p className={styles.said} lang={lang}>
        {said}
      </p>
    </div>
  );
}
