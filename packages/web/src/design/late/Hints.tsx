import { Icon } from '../Icon.tsx';
import styles from './Hints.module.css';

/** A few friendly words before something is sent. Nothing has to be done about them. */
export function Hints({ title, hints }: { title: string; hints: { key: string; words: string }[] }) {
  return (
    <div role="status">
      {hints.length > 0 && (
        <div className={styles.hints}>
          <p className={styles.title}>{title}</p>
          <ul>
            {hints.map(({ key, words }) => (
              <li key={key} className={styles.hint}>
                <Icon name="tip" />
                <span>{words}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
