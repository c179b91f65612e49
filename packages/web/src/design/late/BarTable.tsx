import styles from './BarTable.module.css';

interface BarTableParts {
  /** What the table is about, for those who do not see where it stands. */
  label: string;
  /** What the rows are, and what their numbers are. */
  heads: string[];
  rows: {
    key: string;
    name: string;
    /** How long its bar is, from 0 to 1. */
    share: number;
    numbers: string[];
    /** What came out first. */
    first?: boolean;
  }[];
}

/** Bars that lie, each under its whole name, with their numbers: a chart that is a table as well. */
export function BarTable({ label, heads, rows }: BarTableParts) {
  const [name = '', ...numbers] = heads;
  return (
    <table className={styles.bars} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          {numbers.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} data-first={row.first || undefined}>
            <th scope="row">
              {row.name}
              <svg aria-hidden="true" className={styles.bar} width="100%" height="8">
                <rect width="100%" height="8" className={styles.ground} />
                <rect
                  width={`${Math.max(0, Math.min(1, row.share)) * 100}%`}
                  height="8"
                  className={styles.whole}
                />
              </svg>
            </th>
            {row.numbers.map((number, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns keep their places
              <td key={place}>{number}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
