import type { FieldIssue } from '../../kernel/errors/index.ts';
import { isLanguage, type Language, languages } from '../../kernel/languages.ts';

/** The languages that pages are offered in: those that were chosen, always with the default one; all at first. */
export function offeredOf(chosen: readonly string[] | undefined, defaultLanguage: string): Language[] {
  if (chosen === undefined) return [...languages];
  return languages.filter((one) => one === defaultLanguage || chosen.includes(one));
}

/** What is wrong with a choice of languages, if anything. */
export function checkOffered(chosen: readonly string[]): FieldIssue[] {
  if (chosen.every(isLanguage)) return [];
  return [{ field: 'languages', code: 'UNKNOWN', message: 'Choose among the languages of the interface.' }];
}
