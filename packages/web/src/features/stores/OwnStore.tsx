import { Link } from 'react-router';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';
import { OwnStoreForm } from './OwnStoreForm.tsx';
import { StoreNameFragment, storeName } from './store-fragment.ts';

export const OwnStoreFragment = graphql(
  `
    fragment OwnStore on Query @_unmask {
      viewerStore {
        ...StoreName
      }
    }
  `,
  [StoreNameFragment],
);

/** In the settings: where one shops, and the way to say so. */
export function OwnStore({ data: { viewerStore } }: { data: ResultOf<typeof OwnStoreFragment> }) {
  const t = useWords();
  const link = <Link className="link" to="/stores" />;
  return (
    <>
      <p className="quiet">{t('stores.settingsLede')}</p>
      {viewerStore === null ? (
        <p>
          <Words id="stores.settingsNone" components={{ link }} />
        </p>
      ) : (
        <>
          <p>
            <Link className="link" to={viewerStore.path}>
              <b>{storeName(viewerStore)}</b>
            </Link>
          </p>
          <OwnStoreForm number={viewerStore.number} isOwn />
        </>
      )}
    </>
  );
}
