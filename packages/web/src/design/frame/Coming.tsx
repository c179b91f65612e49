import { useEffect } from 'react';
import { Skeleton } from '../Skeleton.tsx';
import styles from './Frame.module.css';

/** Stands for a page that is on its way, and is seen from its top. */
export function Coming({ label }: { label: string }) {
  useEffect(() => {
    scrollTo({ top: 0, behavior: 'instant' });
  }, []);
  return (
    <div className={styles.coming}>
      <div className={styles.comingTitle} aria-hidden="true" />
      <Skeleton rows={6} label={label} />
    </div>
  );
}
