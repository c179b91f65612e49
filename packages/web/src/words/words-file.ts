import type { Language } from './languages.ts';

/** Where a part's words in a language are; the files are made by `scripts/words-plugin.ts` and never change. */
export function wordsFile(language: Language, part: string): string {
  return `/assets/words-${import.meta.env.WORDS_VERSION}-${language}-${part}.js`;
}

/** The part of the app that comes with every page. */
export const framePart = 'frame';

/** The part that is a route's module. */
export function routePart(id: string): string {
  return `${id}.route`;
}
