import type { ReactNode } from 'react';
import styles from './NumberTable.module.css';

interface NumberTableParts {
  /** None where what is around says it. */
  title?: string;
  help?: string;
  /** Said in place of rows. */
  none?: string;
  /** What the columns are: the name, then the numbers. */
  heads: string[];
  rows: { key: string; name: ReactNode; act?: ReactNode; numbers: string[] }[];
}

/** Names with their numbers at the right. */
export function NumberTable({ title, help, none, heads, rows }: NumberTableParts) {
  return (
    <section className={styles.section}>
      {title && <h2>{title}</h2>}
      {help && <p className={styles.help}>{help}</p>}
      {rows.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <table aria-label={title}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, act, numbers }) => (
              <tr key={key}>
                <th scope="row">
                  <span>{name}</span>
                  {act && <span className={styles.act}>{act}</span>}
                </th>
                {numbers.map((number, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns keep their places
                  <td key={place}>{number}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
