import { Link } from 'react-router';
import styles from './Places.module.css';

interface Place {
  to: string;
  name: string;
  about: string;
  count: string;
  /** Belongs to the one before. */
  inner?: boolean;
}

/** Places to go, each with a line on what belongs there. */
export function Places({ places }: { places: Place[] }) {
  return (
    <ul className={styles.places}>
      {places.map(({ to, name, about, count, inner }) => (
        <li key={to} className={inner ? styles.inner : undefined}>
          <Link to={to} className="voice">
            {name}
          </Link>
          <span className={styles.count}>{count}</span>
          {about && <p>{about}</p>}
        </li>
      ))}
    </ul>
  );
}

/** Words that lead to lists, in one running text. */
export function TagCloud({ tags }: { tags: { to: string; name: string; count: string }[] }) {
  return (
    <ul className={styles.tags}>
      {tags.map(({ to, name, count }) => (
        <li key={to}>
          <Link to={to}>{name}</Link> <span className="quiet">{count}</span>
        </li>
      ))}
    </ul>
  );
}
