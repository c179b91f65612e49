import { redirect } from 'react-router';
import { Main } from '../design/frame/Frame.tsx';
import { Section } from '../design/Section.tsx';
import { WhoIsHereQuery } from '../features/account/who-is-here.ts';
import { AddressForm, AddressFormFragment } from '../features/settings/AddressForm.tsx';
import {
  emailAction,
  endOthersAction,
  endSessionAction,
  passwordAction,
  resendOwnAction,
} from '../features/settings/account-actions.ts';
import { PasswordForm } from '../features/settings/PasswordForm.tsx';
import { SessionList, SessionListFragment } from '../features/settings/SessionList.tsx';
import { SettingsTabs, settingsParts } from '../features/settings/SettingsTabs.tsx';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { signInAddress } from '../routing/sign-in-address.ts';
import { useWords } from '../words/words.ts';

const SettingsAccountQuery = graphql(
  `
    query SettingsAccount {
      myAccount {
        email
        ...AddressForm
      }
      mySessions {
        ...SessionList
      }
    }
  `,
  [AddressFormFragment, SessionListFragment],
);

export const route = defineRoute({
  async load({ client }) {
    const { me } = await client.query(WhoIsHereQuery, {});
    if (me === null) throw redirect(signInAddress(settingsParts.account));
    return client.query(SettingsAccountQuery, {});
  },
  action: {
    email: emailAction,
    password: passwordAction,
    resend: resendOwnAction,
    endSession: endSessionAction,
    endOthers: endOthersAction,
  },
  meta: ({ t }) => ({ title: t('settings.account'), hidden: true }),
  Page: function SettingsAccount({ data: { myAccount, mySessions } }) {
    const t = useWords();
    return (
      <Main>
        <SettingsTabs current="account" />
        {myAccount && (
          <Section airy title={t('settings.address')}>
            <AddressForm account={myAccount} />
          </Section>
        )}
        <Section airy title={t('settings.password')}>
          <PasswordForm email={myAccount?.email ?? ''} />
        </Section>
        <Section airy title={t('settings.sessions')} id="sessions">
          <SessionList sessions={mySessions} />
        </Section>
      </Main>
    );
  },
});
