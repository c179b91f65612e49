import { useWords } from '../words/words.ts';
import { ButtonLink } from './Button.tsx';
import styles from './Pagination.module.css';

/** Steps through a list that is too long for one page. */
export function Pagination({ older, newer }: { older?: string; newer?: string }) {
  const t = useWords();
  if (!older && !newer) return null;
  return (
    <nav className={styles.steps} aria-label={t('design.pages')}>
      {newer && (
        <ButtonLink to={newer} rel="prev">
          {t('design.newer')}
        </ButtonLink>
      )}
      {older && (
        <ButtonLink to={older} rel="next">
          {t('design.older')}
        </ButtonLink>
      )}
    </nav>
  );
}
