import { redirect, useHref } from 'react-router';
import { Main } from '../design/frame/Frame.tsx';
import { Section } from '../design/Section.tsx';
import { WhoIsHereQuery } from '../features/account/who-is-here.ts';
import { LeaveForm } from '../features/settings/LeaveForm.tsx';
import { leaveAction } from '../features/settings/leave-action.ts';
import { SettingsTabs, settingsParts } from '../features/settings/SettingsTabs.tsx';
import { defineRoute } from '../routing/define-route.tsx';
import { signInAddress } from '../routing/sign-in-address.ts';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client }) {
    const { me } = await client.query(WhoIsHereQuery, {});
    if (me === null) throw redirect(signInAddress(settingsParts.data));
    return null;
  },
  action: { leave: leaveAction },
  meta: ({ t }) => ({ title: t('settings.data'), hidden: true }),
  Page: function SettingsData() {
    const t = useWords();
    const file = useHref('/settings/data.json');
    return (
      <Main>
        <SettingsTabs current="data" />
        <Section airy title={t('settings.export')}>
          <p>{t('settings.exportLede')}</p>
          <p>
            <a className="link" href={file} download>
              {t('settings.download')}
            </a>
          </p>
        </Section>
        <Section airy title={t('settings.leave')}>
          <p>{t('settings.leaveLede')}</p>
          <LeaveForm />
        </Section>
      </Main>
    );
  },
});
