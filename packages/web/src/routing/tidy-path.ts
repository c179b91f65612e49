import { isLanguage, type Language } from '../words/languages.ts';

/**
 * The one spelling of a path: no slash at the end, none doubled, a language's prefix in lower case, and none for the
 * brand's own language, whose paths are plain. Addresses that differ only in this lead here.
 */
export function tidyPath(pathname: string, defaultLanguage: Language): string {
  const [first = '', ...rest] = pathname.split('/').filter((part) => part !== '');
  const prefix = first.toLowerCase();
  if (prefix === defaultLanguage) return `/${rest.join('/')}`;
  return `/${[isLanguage(prefix) ? prefix : first, ...rest].join('/')}`;
}

/**
 * A path with the fixed words of its route's pattern as they are written there: the router reads them without regard
 * to case, and each page has one address. `pattern` has no language prefix, and neither has the path.
 */
export function spelledLike(pattern: string, path: string): string {
  const words = pattern.split('/');
  return path
    .split('/')
    .map((part, i) => {
      const word = words[i];
      return word !== undefined && !/[:*]/.test(word) && word.toLowerCase() === part.toLowerCase()
        ? word
        : part;
    })
    .join('/');
}
