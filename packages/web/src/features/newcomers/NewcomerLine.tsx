import { Link } from 'react-router';
import { useWords } from '../../words/words.ts';
import { useViewer } from '../frame/use-viewer.ts';
import { useTierName } from '../tiers/TierName.tsx';
import { useNewcomerLimits } from './use-newcomer-limits.ts';

type Limits = NonNullable<ReturnType<typeof useNewcomerLimits>>;

/** What a text of somebody new may have, before they write it, and what changes that. */
export function NewcomerLine({ tags }: { tags?: boolean }) {
  const limits = useNewcomerLimits();
  const t = useWords();
  if (limits === null) return null;
  const { links, pictures, createsTags, from } = limits;
  return (
    <p className="quiet">
      {links !== null && pictures !== null && t('newcomer.text', { links, pictures })}{' '}
      {tags && !createsTags && t('newcomer.tags')} {from ? <From from={from} /> : t('newcomer.later')}
    </p>
  );
}

function From({ from }: { from: NonNullable<Limits['from']> }) {
  const tier = useTierName(from);
  const path = useViewer()?.path;
  const t = useWords();
  return (
    <>
      {t('newcomer.from', { tier })}{' '}
      <Link className="link" to={`${path}/reputation`}>
        {t('newcomer.how')}
      </Link>
    </>
  );
}
