import { useState } from 'react';
import { Link } from 'react-router';
import { ActButton } from '../../design/ActButton.tsx';
import { Notice } from '../../design/Notice.tsx';
import { UndoBar } from '../../design/UndoBar.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { useViewer } from '../frame/use-viewer.ts';
import { AwayForm } from './AwayForm.tsx';
import { setAwayHere } from './away-here.ts';

export const AnnouncementsFragment = graphql(`
  fragment Announcements on Announcement {
    number
    kind
    text
    path
    product {
      name
    }
  }
`);

/** Once, when it appears: the same function each time, or it would be called each time. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus();

/**
 * What the brand tells: known issues and news, each with why it is shown and a way to put it away. A member's are away
 * wherever they read; a visitor's in this browser.
 */
export function Announcements({ told }: { told: readonly FragmentOf<typeof AnnouncementsFragment>[] }) {
  const t = useWords();
  const viewer = useViewer();
  const [away, setAway] = useState<string | null>(null);
  const put = (id: string, isAway: boolean) => {
    setAwayHere(id, isAway);
    setAway(isAway ? id : null);
  };
  return (
    <>
      {readFragment(AnnouncementsFragment, told).map(({ number, kind, text, path, product }) => {
        const id = `announcement-${number}`;
        return (
          <Notice
            key={number}
            id={id}
            icon={kind === 'KNOWN_ISSUE' ? 'warning' : 'bell'}
            tone={kind === 'KNOWN_ISSUE' ? 'warn' : 'plain'}
            why={product && t('home.whyOwner', { product: product.name })}
            away={
              viewer ? (
                <AwayForm subject={`announcement:${number}`} />
              ) : (
                <span className="alive-only">
                  <ActButton
                    type="button"
                    icon="close"
                    label={t('home.putAway')}
                    onClick={() => put(id, true)}
                  />
                </span>
              )
            }
          >
            <b>{t(`home.told${kind}`)}</b> {text}{' '}
            {path && (
              <Link className="link" to={path}>
                {t('home.readMore')}
              </Link>
            )}
          </Notice>
        );
      })}
      {away && (
        <UndoBar
          undo={
            // The pressed one is gone: the keys go on where it can be had back.
            <button type="button" ref={takeFocus} onClick={() => put(away, false)}>
              {t('home.haveBack')}
            </button>
          }
        >
          {t('home.wasPutAway')}
        </UndoBar>
      )}
    </>
  );
}
