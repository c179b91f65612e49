import { Link } from 'react-router';
import styles from './TagList.module.css';

/** The words a thread is found by. */
export function TagList({ tags }: { tags: { name: string; to: string }[] }) {
  if (tags.length === 0) return null;
  return (
    <ul className={styles.tags}>
      {tags.map(({ name, to }) => (
        <li key={to}>
          <Link to={to} rel="tag">
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
