import { NarrowBy } from '../../design/Narrow.tsx';
import { contentLanguages, ownNameOf } from '../../words/content-languages.ts';
import { isLanguage } from '../../words/languages.ts';
import { useWords } from '../../words/words.ts';
import { useReadingLanguages } from '../frame/use-reading-languages.ts';
import { anyLanguage } from './feed-filters.ts';

/** Names the reader's own languages among the choices; it never stands in an address. */
const yourLanguages = 'yours';

interface LanguageNarrowParts {
  /** As the address says it; nothing for the reader's own languages, if they chose any. */
  language: string | null;
  /** The list's address in another. */
  to: (language: string | null) => string;
}

/** Narrows a list to a language. */
export function LanguageNarrow({ language, to }: LanguageNarrowParts) {
  const t = useWords();
  const yours = useReadingLanguages();
  // Without a word in the address: the reader's own languages, or all of them.
  const plainLanguage = yours.length > 0 ? yourLanguages : anyLanguage;
  const offered = contentLanguages.filter(
    (one) => isLanguage(one) || yours.includes(one) || one === language,
  );
  const nameOf = (one: string) =>
    one === anyLanguage
      ? t('feed.anyLanguage')
      : one === yourLanguages
        ? t('feed.yourLanguages')
        : ownNameOf(one);
  return (
    <NarrowBy
      label={t('feed.language')}
      value={nameOf(language ?? plainLanguage)}
      choices={(yours.length > 0 ? [yourLanguages, anyLanguage, ...offered] : [anyLanguage, ...offered]).map(
        (one) => ({
          to: to(one === plainLanguage ? null : one),
          label: nameOf(one),
          current: one === (language ?? plainLanguage),
        }),
      )}
    />
  );
}
