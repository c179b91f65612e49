import { checkText } from './check-text.ts';
import type { FieldIssue } from './errors/index.ts';

/** Control characters, and what ends a line or a paragraph. */
const noLine = /[\p{Cc}\u2028\u2029]/u;

/** What is wrong with a text that stands on one line, if anything. */
export function checkLine(
  field: string,
  text: string,
  bounds: { minimum?: number; maximum: number },
): FieldIssue[] {
  const issues = checkText(field, text, bounds);
  if (issues.length > 0 || !noLine.test(text)) return issues;
  return [{ field, code: 'BAD_FORMAT', message: 'Write it on one line, without control characters.' }];
}
