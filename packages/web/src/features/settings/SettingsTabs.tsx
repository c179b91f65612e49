import { PageHead } from '../../design/PageHead.tsx';
import { Tabs } from '../../design/Tabs.tsx';
import { useWords } from '../../words/words.ts';

/** The parts of the settings; each is a page. */
export const settingsParts = {
  profile: '/settings',
  mails: '/settings/notifications',
  account: '/settings/account',
  data: '/settings/data',
} as const;

/** What every page of the settings begins with. */
export function SettingsTabs({ current }: { current: keyof typeof settingsParts }) {
  const t = useWords();
  return (
    <>
      <PageHead title={t('settings.title')} />
      <Tabs
        label={t('settings.parts')}
        tabs={(Object.keys(settingsParts) as (keyof typeof settingsParts)[]).map((part) => ({
          to: settingsParts[part],
          label: t(`settings.${part}`),
          current: part === current,
        }))}
      />
    </>
  );
}
