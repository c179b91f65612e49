import { NavLink } from 'react-router';
import { Icon, type IconName } from '../Icon.tsx';
import styles from './BottomBar.module.css';

/** One of the five places within a thumb's reach. */
export interface BarPlace {
  to: string;
  icon: IconName;
  label: string;
  /** The site's one action. */
  action?: boolean;
  /** How much waits there. */
  count?: string;
}

/** The main places on small screens. */
export function BottomBar({ label, places }: { label: string; places: BarPlace[] }) {
  return (
    <nav className={styles.bar} aria-label={label}>
      {places.map(({ to, icon, label, action, count }) => (
        <NavLink key={to} to={to} end className={action ? styles.action : undefined}>
          <Icon name={icon} />
          <span>
            {label}
            {count && <b> {count}</b>}
          </span>
        </NavLink>
      ))}
    </nav>
  );
}
