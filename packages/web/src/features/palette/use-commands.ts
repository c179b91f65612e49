import { useLocation, useSubmit } from 'react-router';
import { chooseTheme } from '../../design/frame/Footer.tsx';
import type { IconName } from '../../design/Icon.tsx';
import { useSite } from '../../routing/site.tsx';
import { localPath } from '../../words/address.ts';
import { languageNames } from '../../words/languages.ts';
import { useWords } from '../../words/words.ts';
import { useViewer } from '../frame/use-viewer.ts';
import { type Command, commandsFor } from './commands.ts';

/** Something that can be chosen in the palette. */
export interface Choice {
  key: string;
  label: string;
  icon: IconName;
  also?: string;
  to?: string;
  href?: string;
  lang?: string;
  run?: () => void;
  /** Leaves the palette open. */
  stays?: boolean;
}

/** The commands of whoever is reading, in the page's language, ready to be carried out. */
export function useCommands(): Choice[] {
  const me = useViewer();
  const t = useWords();
  const submit = useSubmit();
  const { language, defaultLanguage, languages } = useSite();
  const { pathname, search } = useLocation();
  const acts: Record<NonNullable<Command['act']>, () => void> = {
    signOut: () => void submit(null, { method: 'post', action: '/sign-out' }),
    themeSystem: () => chooseTheme('system'),
    themeLight: () => chooseTheme('light'),
    themeDark: () => chooseTheme('dark'),
  };
  const choices = commandsFor(me?.role ?? null).map(({ id, icon, label, also, to, act }) => ({
    key: id,
    icon,
    label: t(label),
    also: also && t(also),
    to,
    run: act && acts[act],
  }));
  const profile = me && { key: 'profile', icon: 'person' as const, label: t('frame.profile'), to: me.path };
  const others = languages
    .filter((code) => code !== language)
    .map((code) => ({
      key: `language-${code}`,
      icon: 'language' as const,
      label: languageNames[code],
      also: t('frame.language'),
      lang: code,
      href: localPath(pathname, code, defaultLanguage) + search,
    }));
  return [...choices, ...(profile ? [profile] : []), ...others];
}
