import { checkLine } from '../../../kernel/check-line.ts';
import type { FieldIssue } from '../../../kernel/errors/index.ts';
import { isLanguage } from '../../../kernel/languages.ts';
import { checkFormula } from '../../trust/index.ts';
import { badgeIcons } from './shipped-badges.ts';

/** Bounds of what the brand says of a badge, in characters. */
export const badgeLimits = { name: { maximum: 40 }, description: { maximum: 200 } } as const;

/** What the brand calls a badge in a language; with an empty name and description nothing of its own. */
export type WordsInput = { language: string; name: string; description: string };

export type BadgeFields = {
  way: 'MEMBER' | 'POST' | 'HAND';
  formula?: string | null;
  icon: string;
  words: readonly WordsInput[];
};

/** What is wrong with a badge of the brand's own, if anything; of a formula, from where to where. */
export function checkBadge(fields: BadgeFields): FieldIssue[] {
  const named = fields.words.some(({ name }) => name.trim() !== '');
  return [
    ...(named
      ? []
      : [{ field: 'name', code: 'REQUIRED', message: 'Give it a name in one language at least.' } as const]),
    ...checkLook(fields),
    ...checkRule(fields),
  ];
}

/** What is wrong with how a badge looks and what it is called. */
export function checkLook({ icon, words }: Pick<BadgeFields, 'icon' | 'words'>): FieldIssue[] {
  const known: readonly string[] = badgeIcons;
  return [
    ...(known.includes(icon)
      ? []
      : [{ field: 'icon', code: 'UNKNOWN', message: 'Choose one of the symbols.' } as const]),
    ...words.flatMap(({ language, name, description }, i): FieldIssue[] => [
      ...(isLanguage(language)
        ? []
        : [{ field: `words.${i}`, code: 'UNKNOWN', message: 'Choose one of the languages.' } as const]),
      ...checkLine(`words.${i}.name`, name, badgeLimits.name),
      ...checkLine(`words.${i}.description`, description, badgeLimits.description),
    ]),
  ];
}

/** What is wrong with how a badge is earned. */
export function checkRule({ way, formula }: Pick<BadgeFields, 'way' | 'formula'>): FieldIssue[] {
  if (way === 'HAND') return [];
  const { problem } = checkFormula(formula ?? '', way === 'POST' ? 'post' : 'member');
  if (!problem) return [];
  const { message, ...span } = problem;
  return [{ field: 'formula', code: 'BAD_FORMAT', message, span }];
}
