import { Link } from 'react-router';
import { useWords } from '../../words/words.ts';

/** The way to all badges. */
export function BadgesLink() {
  const t = useWords();
  return (
    <Link className="link" to="/badges">
      {t('badge.all')}
    </Link>
  );
}
