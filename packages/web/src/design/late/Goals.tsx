import styles from './Goals.module.css';
import { ShareBar } from './ShareBar.tsx';

interface GoalsParts {
  goals: {
    key: string;
    name: string;
    /** How much there is of how much, in words. */
    told: string;
    /** How far it is, from 0 to 1. */
    share: number;
  }[];
}

/** What is aimed at, and how far each is. What is reached is marked as such, not by its colour alone. */
export function Goals({ goals }: GoalsParts) {
  return (
    <ul className={styles.goals}>
      {goals.map(({ key, name, told, share }) => (
        <li key={key} className={share >= 1 ? styles.reached : undefined}>
          <span>{name}</span>
          <span className={styles.told}>
            {share >= 1 && <span aria-hidden="true">✓ </span>}
            {told}
          </span>
          <div className={styles.share}>
            <ShareBar {...{ share, name, told }} />
          </div>
        </li>
      ))}
    </ul>
  );
}
