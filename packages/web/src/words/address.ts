import { isLanguage, type Language } from './languages.ts';

/**
 * What stands before every path of a language: nothing for the brand's own language, `/sv` for the others.
 * React Router takes it as its basename, so routes and links never mention languages.
 */
export function languagePrefix(language: Language, defaultLanguage: Language): string {
  return language === defaultLanguage ? '' : `/${language}`;
}

/** The language an address is in, and the path without the language's prefix. */
export function languageOf(
  pathname: string,
  defaultLanguage: Language,
): { language: Language; path: string } {
  const [, first, ...rest] = pathname.split('/');
  if (!isLanguage(first) || first === defaultLanguage) return { language: defaultLanguage, path: pathname };
  return { language: first, path: `/${rest.join('/')}` };
}

/** A page's path in a language; `path` has no prefix and begins with a slash. */
export function localPath(path: string, language: Language, defaultLanguage: Language): string {
  const prefix = languagePrefix(language, defaultLanguage);
  if (prefix === '') return path;
  return path === '/' ? prefix : prefix + path;
}
