import { Link } from 'react-router';
import { Credit } from '../../design/Credit.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';
import { StoreNameFragment, storeName } from './store-fragment.ts';

export const NominationNoteFragment = graphql(
  `
    fragment NominationNote on Idea {
      nominates
      supporters
      localSupporters
      viewerMayDecide
      viewerMayMerge
      store {
        ...StoreName
      }
    }
  `,
  [StoreNameFragment],
);

interface NominationNoteParts {
  idea: FragmentOf<typeof NominationNoteFragment>;
  threadId: number;
}

/** Of an idea for one store: which, as what, how many of those who support it shop there, and who may answer. */
export function NominationNote({ idea, threadId }: NominationNoteParts) {
  const { nominates, store, supporters, localSupporters, ...viewer } = readFragment(
    NominationNoteFragment,
    idea,
  );
  const t = useWords();
  const format = useFormat();
  if (store === null || nominates === null) return null;
  const place = (
    <Link className="link" to={store.path}>
      {storeName(store)}
    </Link>
  );
  return (
    <Credit above>
      <Words id={`stores.note${nominates}`} values={{ store: place }} />{' '}
      {supporters > 0 && (
        <b>{t('stores.localThere', { local: localSupporters, all: format.number(supporters) })}</b>
      )}{' '}
      {/* The product team has its own ways; who answers for the store has this one. */}
      {viewer.viewerMayDecide && !viewer.viewerMayMerge && (
        <Link className="link" to={`/manage/${threadId}`}>
          {t('stores.decide')}
        </Link>
      )}
    </Credit>
  );
}
