import { checkText } from '../../kernel/check-text.ts';
import type { FieldIssue } from '../../kernel/errors/index.ts';
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
