import { checkText } from '../../kernel/check-text.ts';
import type { FieldIssue } from '../../kernel/errors/index.ts';
import { contentLanguages } from '../../kernel/languages.ts';
import { likeLiterally } from '../../kernel/like-literally.ts';

export const bioLimits = { maximum: 1000 };

const unfitForText = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/** A bio as it is kept: plain text with line breaks. */
export function normalBio(bio: string): string {
  return bio.replace(/\r\n?/g, '\n').trim();
}

/** What is wrong with a normal bio, if anything. */
export function checkBio(field: string, bio: string): FieldIssue[] {
  const issues = checkText(field, bio, bioLimits);
  if (issues.length > 0) return issues;
  if (unfitForText.test(bio.replaceAll('\n', '').replaceAll('\t', ''))) {
    return [
      {
        field,
        code: 'BAD_FORMAT',
        message: 'Take out control characters and marks that turn the direction of writing.',
      },
    ];
  }
  return [];
}

/** Reading languages as they are kept: each once, in one order, so that the same choice is the same value. */
export function normalReadingLanguages(codes: readonly string[]): string[] {
  const known: readonly string[] = contentLanguages;
  return [...new Set(codes)].sort((one, other) => known.indexOf(one) - known.indexOf(other));
}

/** What is wrong with the languages that somebody wants to read, if anything. */
export function checkReadingLanguages(field: string, codes: readonly string[]): FieldIssue[] {
  const known: readonly string[] = contentLanguages;
  if (codes.every((code) => known.includes(code))) return [];
  return [{ field, code: 'UNKNOWN', message: `Use some of ${contentLanguages.join(', ')}.` }];
}

/** The beginning that a mention is completed from, or nothing when there is too little or too much of it. */
export function beginningOf(text: string): string | null {
  const beginning = text.trim().replace(/^@/, '').toLowerCase();
  const length = [...beginning].length;
  return length >= 1 && length <= 60 && !beginning.includes('\0') ? beginning : null;
}

/** Text as a LIKE pattern for what begins with it. */
export function patternFor(beginning: string): string {
  return `${likeLiterally(beginning)}%`;
}
