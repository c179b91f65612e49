import { Fragment, type ReactNode } from 'react';
import styles from './KeyList.module.css';

/** A group of keys under its name. */
export function KeyList({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.list}>{children}</dl>
    </section>
  );
}

/** What keys do, and the keys: pressed together or one after the other. */
export function KeyRow({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{children}</dt>
      <dd>
        {keys.map((key, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the keys of a shortcut do not move
          <Fragment key={place}>
            {place > 0 && ' '}
            <kbd className={styles.key}>{key}</kbd>
          </Fragment>
        ))}
      </dd>
    </div>
  );
}
