import { redirect } from 'react-router';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { SignUpForm } from '../features/account/SignUpForm.tsx';
import { signUpAction } from '../features/account/sign-up-action.ts';
import { WhoIsHereQuery } from '../features/account/who-is-here.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { ownPath } from '../routing/own-path.ts';
import { useSite } from '../routing/site.tsx';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client, url }) {
    const { me } = await client.query(WhoIsHereQuery, {});
    if (me !== null) throw redirect(ownPath(url.searchParams.get('to')));
    return null;
  },
  action: { signUp: signUpAction },
  meta: ({ t }) => ({ title: t('account.makeAccount') }),
  Page: function SignUp() {
    const t = useWords();
    const { brand } = useSite();
    return (
      <Main>
        <PageHead title={t('account.signUpTitle', { brand: brand.name })} lede={t('account.signUpLede')} />
        <SignUpForm />
      </Main>
    );
  },
});
