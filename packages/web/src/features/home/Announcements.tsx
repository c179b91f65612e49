import { Link } from 'react-router';
import { Notice } from '../../design/Notice.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { useViewer } from '../frame/use-viewer.ts';
import { AwayForm } from './AwayForm.tsx';

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

/** What the brand tells: known issues and news, each with why it is shown and a way to put it away. */
export function Announcements({ told }: { told: readonly FragmentOf<typeof AnnouncementsFragment>[] }) {
  const t = useWords();
  const viewer = useViewer();
  return readFragment(AnnouncementsFragment, told).map(({ number, kind, text, path, product }) => (
    <Notice
      key={number}
      icon={kind === 'KNOWN_ISSUE' ? 'warning' : 'bell'}
      tone={kind === 'KNOWN_ISSUE' ? 'warn' : 'plain'}
      why={product && t('home.whyOwner', { product: product.name })}
      away={viewer && <AwayForm subject={`announcement:${number}`} />}
    >
      <b>{t(`home.told${kind}`)}</b> {text}{' '}
      {path && (
        <Link className="link" to={path}>
          {t('home.readMore')}
        </Link>
      )}
    </Notice>
  ));
}
