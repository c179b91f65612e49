import { useSite } from '../../routing/site.tsx';
import { languageNames } from '../../words/languages.ts';

/** The language of a text when it is not the page's: for `lang` attributes and for a word to the reader. */
export function useForeignLanguage(language: string): { lang?: string; name?: string } {
  const { language: own } = useSite();
  if (language === own || language === 'und') return {};
  const known: Record<string, string> = languageNames;
  return {
    lang: language,
    name: known[language] ?? new Intl.DisplayNames(language, { type: 'language' }).of(language),
  };
}
