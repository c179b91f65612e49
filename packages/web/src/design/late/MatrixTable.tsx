import styles from './MatrixTable.module.css';

interface MatrixTableParts {
  title: string;
  help: string;
  names: readonly string[];
  /** A row for each name, with a number for each. */
  counts: readonly (readonly number[])[];
  format(count: number): string;
  /** A column behind them. */
  last: { head: string; told: readonly string[] };
}

/** Names against themselves: how often whom. Columns are told by the numbers of the rows, so that it stays small. */
export function MatrixTable({ title, help, names, counts, format, last }: MatrixTableParts) {
  const most = Math.max(1, ...counts.flat());
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={styles.matrix} aria-label={title} tabIndex={0}>
      <table>
        <caption>
          <b>{title}</b> {help}
        </caption>
        <thead>
          <tr>
            <td />
            {names.map((name, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: names can be the same
              <th key={place} scope="col" abbr={name}>
                <abbr title={name}>{place + 1}</abbr>
              </th>
            ))}
            <th scope="col">{last.head}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names can be the same
            <tr key={row}>
              <th scope="row">
                <span className={styles.name}>
                  <span>{row + 1}</span> <span>{name}</span>
                </span>
              </th>
              {counts[row]?.map((count, place) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns keep their places
                  key={place}
                  data-depth={count === 0 ? undefined : Math.ceil((4 * count) / most)}
                >
                  {row === place ? '' : format(count)}
                </td>
              ))}
              <td>{last.told[row]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
