import { checkText } from '../../../kernel/check-text.ts';
import type { FieldIssue } from '../../../kernel/errors/index.ts';

/** What a status is called in one language. */
export type StatusName = { language: string; name: string };

/** The longest name, in characters: it stands on one line of a phone. */
export const longestName = 40;

/** What is wrong with the names of a status, if anything. One of the brand's own needs at least one. */
export function checkNames(names: readonly StatusName[], { needed }: { needed: boolean }): FieldIssue[] {
  const issues = names.flatMap(({ language, name }) => {
    const field = `name_${language}`;
    if (!/^[a-z]{2}$/.test(language)) {
      return [{ field, code: 'BAD_FORMAT' as const, message: 'Name languages by their two letters.' }];
    }
    return checkText(field, name, { maximum: longestName });
  });
  if (issues.length === 0 && needed && names.every(({ name }) => name.trim() === '')) {
    return [{ field: 'name_en', code: 'REQUIRED', message: 'Name it in one language at least.', limit: 1 }];
  }
  return issues;
}

/** By language, as they are kept; what says nothing is left out. */
export function writtenNames(names: readonly StatusName[]): Record<string, string> {
  return Object.fromEntries(
    names.map(({ language, name }) => [language, name.trim()] as const).filter(([, name]) => name !== ''),
  );
}
