import { redirect } from 'react-router';
import { ButtonLink } from '../design/Button.tsx';
import { Empty } from '../design/Empty.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { WhoIsHereQuery } from '../features/account/who-is-here.ts';
import { ForgottenBar } from '../features/saved/ForgottenBar.tsx';
import { SavedList } from '../features/saved/SavedList.tsx';
import { deleteSearchAction, renameSearchAction, saveSearchAction } from '../features/saved/saved-actions.ts';
import { SavedSearchesQuery } from '../features/saved/saved-search.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { signInAddress } from '../routing/sign-in-address.ts';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client }) {
    const { me } = await client.query(WhoIsHereQuery, {});
    if (me === null) throw redirect(signInAddress('/searches'));
    return client.query(SavedSearchesQuery, {});
  },
  action: { rename: renameSearchAction, delete: deleteSearchAction, save: saveSearchAction },
  meta: ({ t }) => ({ title: t('saved.title'), hidden: true }),
  Page: function SavedSearches({ data: { savedSearches } }) {
    const t = useWords();
    return (
      <Main>
        <PageHead title={t('saved.title')} lede={t('saved.lede')} />
        {savedSearches.length === 0 ? (
          <Empty title={t('saved.none')} help={t('saved.noneHelp')}>
            <ButtonLink to="/search" icon="search">
              {t('frame.search')}
            </ButtonLink>
          </Empty>
        ) : (
          <SavedList saved={savedSearches} />
        )}
        <ForgottenBar />
      </Main>
    );
  },
});
