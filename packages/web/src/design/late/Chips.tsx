import { Link } from 'react-router';
import { Icon } from '../Icon.tsx';
import styles from './Chips.module.css';

interface Chip {
  key: string;
  label: string;
  /** The page without it. */
  to: string;
}

/** What narrows a list, each with the way to be rid of it. */
export function Chips({ label, removeLabel, chips }: { label: string; removeLabel: string; chips: Chip[] }) {
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={label}>
      {chips.map(({ key, label, to }) => (
        <li key={key}>
          <Link to={to} rel="nofollow" preventScrollReset aria-label={`${label}, ${removeLabel}`}>
            {label}
            <Icon name="close" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
