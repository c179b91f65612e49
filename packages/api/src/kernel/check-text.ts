import type { FieldIssue } from './errors/index.ts';

type Bounds = { minimum?: number; maximum: number };

// Neither PostgreSQL nor UTF-8 can hold these; to drop them would change what somebody wrote.
// biome-ignore lint/suspicious/noControlCharactersInRegex: U+0000 is the character meant.
const unstorable = /\u0000/;
const halfPair = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** What is wrong with a text that somebody wrote, if anything. Lengths count characters as people see code points. */
export function checkText(field: string, text: string, { minimum = 0, maximum }: Bounds): FieldIssue[] {
  if (unstorable.test(text) || halfPair.test(text)) {
    return [
      {
        field,
        code: 'BAD_FORMAT',
        message: 'Take out the character that is no text (U+0000 or half a pair).',
      },
    ];
  }
  const written = [...text.trim()].length;
  if (minimum > 0 && written === 0) {
    return [{ field, code: 'REQUIRED', message: 'Write something here.', limit: minimum }];
  }
  if (written < minimum) {
    return [{ field, code: 'TOO_SHORT', message: `Write at least ${minimum} characters.`, limit: minimum }];
  }
  const length = text.length <= maximum ? text.length : [...text].length;
  if (length > maximum) {
    return [{ field, code: 'TOO_LONG', message: `Use at most ${maximum} characters.`, limit: maximum }];
  }
  return [];
}
