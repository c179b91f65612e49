import { useWords } from '../words/words.ts';
import { ButtonLink } from './Button.tsx';
import styles from './Pagination.module.css';

interface PaginationParts {
  older?: string;
  newer?: string;
  /** Words for lists that do not run from new to old. */
  words?: { older: string; newer: string };
}

/** Steps through a list that is too long for one page. */
export function Pagination({ older, newer, words }: PaginationParts) {
  const t = useWords();
  if (!older && !newer) return null;
  return (
    <nav className={styles.steps} aria-label={t('design.pages')}>
      {newer && (
        <ButtonLink to={newer} rel="prev">
          {words?.newer ?? t('design.newer')}
        </ButtonLink>
      )}
      {older && (
        <ButtonLink to={older} rel="next">
          {words?.older ?? t('design.older')}
        </ButtonLink>
      )}
    </nav>
  );
}
