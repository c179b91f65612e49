import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../words/words.ts';
import type { FrameData } from './FrameLayout.tsx';
import styles from './PersonMenu.module.css';

// Not in a visitor's page. With a member's it comes at once; should it not come, what the server rendered stays.
const MemberMenu = lazy(() =>
  import('./MemberMenu.tsx').then(
    ({ MemberMenu }) => ({ default: MemberMenu }),
    () => new Promise<never>(() => {}),
  ),
);

type PersonMenuParts = Pick<FrameData, 'me' | 'board' | 'viewerHasPanels'> & { unread?: string };

/** The signed-in member's menu; for a visitor, the way in. */
export function PersonMenu({ me, board, viewerHasPanels, unread }: PersonMenuParts) {
  const t = useWords();
  if (me === null) {
    return (
      <Link className={styles.signIn} to="/sign-in">
        {t('frame.signIn')}
      </Link>
    );
  }
  return (
    <Suspense>
      <MemberMenu me={me} hasBoard={board !== null} hasPanels={viewerHasPanels} unread={unread} />
    </Suspense>
  );
}
