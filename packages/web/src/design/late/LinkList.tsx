import { Children, type ReactNode } from 'react';
import styles from './LinkList.module.css';

/** A few ways on, side by side. */
export function LinkList({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.list}>
      <p className={styles.title}>{title}</p>
      <ul>
        {Children.toArray(children).map((child, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the links keep their places
          <li key={place}>{child}</li>
        ))}
      </ul>
    </div>
  );
}
