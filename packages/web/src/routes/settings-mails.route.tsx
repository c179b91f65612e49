import { redirect } from 'react-router';
import { Main } from '../design/frame/Frame.tsx';
import { Section } from '../design/Section.tsx';
import { WhoIsHereQuery } from '../features/account/who-is-here.ts';
import { MailsForm, MailsFormFragment } from '../features/settings/MailsForm.tsx';
import { mailsAction } from '../features/settings/mails-action.ts';
import { SettingsTabs, settingsParts } from '../features/settings/SettingsTabs.tsx';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { signInAddress } from '../routing/sign-in-address.ts';
import { useWords } from '../words/words.ts';

const SettingsMailsQuery = graphql(
  `
    query SettingsMails {
      mailPreferences {
        ...MailsForm
      }
    }
  `,
  [MailsFormFragment],
);

export const route = defineRoute({
  async load({ client }) {
    const { me } = await client.query(WhoIsHereQuery, {});
    if (me === null) throw redirect(signInAddress(settingsParts.mails));
    return client.query(SettingsMailsQuery, {});
  },
  action: { mails: mailsAction },
  meta: ({ t }) => ({ title: t('settings.mails'), hidden: true }),
  Page: function SettingsMails({ data }) {
    const t = useWords();
    return (
      <Main>
        <SettingsTabs current="mails" />
        <Section airy>
          <p className="quiet">{t('settings.mailsLede')}</p>
          <MailsForm preferences={data.mailPreferences} />
        </Section>
      </Main>
    );
  },
});
