import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from '../Icon.tsx';
import styles from './WorkTable.module.css';

export interface WorkColumn {
  key: string;
  head: ReactNode;
  /** The page sorted by it. */
  to?: string;
  sorted?: 'ascending' | 'descending';
  /** At the line's end, in tabular figures. */
  number?: boolean;
}

export interface WorkRow {
  key: string | number;
  /** Something to choose it by. */
  check?: ReactNode;
  name: ReactNode;
  /** Below the name, at every width. */
  under?: ReactNode;
  /** What the columns say, where there is no room for them. */
  narrow: ReactNode;
  /** One for each column. */
  cells: ReactNode[];
}

interface WorkTableParts {
  label: string;
  nameHead: ReactNode;
  checkHead?: ReactNode;
  columns: WorkColumn[];
  rows: WorkRow[];
}

/** Things to work through, a line each; on phones the name alone has a column, and the rest stands below it. */
export function WorkTable({ label, nameHead, checkHead, columns, rows }: WorkTableParts) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {checkHead && <th className={styles.check}>{checkHead}</th>}
          <th scope="col">{nameHead}</th>
          {columns.map(({ key, head, to, sorted, number }) => (
            <th
              key={key}
              scope="col"
              aria-sort={sorted}
              className={number ? `${styles.wide} ${styles.number}` : styles.wide}
            >
              {to ? (
                <Link to={to} preventScrollReset>
                  {head}
                  {sorted && <Icon name={sorted === 'descending' ? 'down' : 'up'} />}
                </Link>
              ) : (
                head
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, check, name, under, narrow, cells }) => (
          <tr key={key}>
            {checkHead && <td className={styles.check}>{check}</td>}
            <th scope="row">
              <span className={styles.name}>{name}</span>
              {under && <span className={styles.under}>{under}</span>}
              <span className={styles.narrow}>{narrow}</span>
            </th>
            {cells.map((cell, place) => {
              const column = columns[place];
              return (
                <td
                  key={column?.key}
                  className={column?.number ? `${styles.wide} ${styles.number}` : styles.wide}
                >
                  {cell}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
