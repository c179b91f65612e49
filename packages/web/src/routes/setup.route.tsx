import { redirect } from 'react-router';
import { ButtonLink } from '../design/Button.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { FirstAdminForm } from '../features/setup/FirstAdminForm.tsx';
import { becomeFirstAdminAction } from '../features/setup/setup-actions.ts';
import { setupPlaces } from '../features/setup/setup-places.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { useSite } from '../routing/site.tsx';
import { useWords } from '../words/words.ts';

const SetupQuery = graphql(`
  query Setup($token: String!) {
    setup {
      steps {
        step
        state
      }
    }
    mayBecomeFirstAdmin(token: $token)
  }
`);

export const route = defineRoute({
  async load({ client, url }) {
    const token = url.searchParams.get('token');
    const { setup, mayBecomeFirstAdmin } = await client.query(SetupQuery, { token: token ?? '' });
    // An admin goes on where the first step is open.
    const open = setup?.steps.find(({ state }) => state === 'OPEN');
    if (setup !== null) throw redirect(open ? setupPlaces[open.step] : '/');
    if (token === null) throw notFound();
    return { mayBecomeFirstAdmin };
  },
  action: { becomeFirstAdmin: becomeFirstAdminAction },
  meta: ({ t }) => ({ title: t('setup.firstTitle'), hidden: true }),
  Page: function Setup({ data: { mayBecomeFirstAdmin } }) {
    const t = useWords();
    const { brand } = useSite();
    return (
      <Main>
        {mayBecomeFirstAdmin ? (
          <>
            <PageHead title={t('setup.firstTitle')} lede={t('setup.firstLede', { brand: brand.name })} />
            <FirstAdminForm />
          </>
        ) : (
          <>
            <PageHead title={t('setup.usedTitle')} lede={t('setup.usedLede')} />
            <ButtonLink to="/sign-in">{t('account.signIn')}</ButtonLink>
          </>
        )}
      </Main>
    );
  },
});
