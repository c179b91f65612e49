import { useSite } from '../../routing/site.tsx';
import { languageNames } from '../../words/languages.ts';

/**
 * The language of a text when it is not the page's: for `lang` attributes and for a word to the reader. Of a text that
 * stands `among` others, the word is said when it is not in their language.
 */
export function useForeignLanguage(language: string, among?: string): { lang?: string; name?: string } {
  const { language: own } = useSite();
  const usual = among === undefined || among === 'und' ? own : among;
  if (language === 'und' || (language === own && language === usual)) return {};
  const known: Record<string, string> = languageNames;
  return {
    lang: language,
    name:
      language === usual
        ? undefined
        : (known[language] ?? new Intl.DisplayNames(language, { type: 'language' }).of(language)),
  };
}
