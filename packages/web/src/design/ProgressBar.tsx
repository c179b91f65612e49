import { useNavigation } from 'react-router';
import styles from './ProgressBar.module.css';

/** A thin line while the next page is on its way; only shown when it takes a moment. */
export function ProgressBar() {
  const { state } = useNavigation();
  return (
    <div className={state === 'idle' ? styles.bar : `${styles.bar} ${styles.busy}`} aria-hidden="true" />
  );
}
