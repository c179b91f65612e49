import { redirect } from 'react-router';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { SignInForm } from '../features/account/SignInForm.tsx';
import { signInAction } from '../features/account/session-actions.ts';
import { WhoIsHereQuery } from '../features/account/who-is-here.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { ownPath } from '../routing/own-path.ts';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client, url }) {
    const { me } = await client.query(WhoIsHereQuery, {});
    if (me !== null) throw redirect(ownPath(url.searchParams.get('to')));
    return null;
  },
  action: { signIn: signInAction },
  meta: ({ t }) => ({ title: t('account.signIn'), hidden: true }),
  Page: function SignIn() {
    const t = useWords();
    return (
      <Main>
        <PageHead title={t('account.signInTitle')} lede={t('account.signInLede')} />
        <SignInForm />
      </Main>
    );
  },
});
