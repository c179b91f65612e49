import { checkLine } from '../../../kernel/check-line.ts';
import type { FieldIssue } from '../../../kernel/errors/index.ts';

/** How much the desk keeps of an idea. */
export const triageLimits = { labels: 12, label: 40, trackerUrl: 500, note: 4000 } as const;

/** Labels as they are kept: without spaces around them, each once, however it is written. */
export function tidyLabels(labels: readonly string[]): string[] {
  const tidy = labels.map((label) => label.trim().replace(/\s+/g, ' ')).filter((label) => label !== '');
  return [...new Map(tidy.map((label) => [label.toLowerCase(), label])).values()];
}

/** What is wrong with the labels that an idea is to have, if anything. */
export function checkLabels(labels: readonly string[]): FieldIssue[] {
  const issues = labels.flatMap((label, place) =>
    checkLine(`labels.${place}`, label, { minimum: 1, maximum: triageLimits.label }),
  );
  if (labels.length > triageLimits.labels) {
    const message = `Use at most ${triageLimits.labels} labels.`;
    issues.push({ field: 'labels', code: 'TOO_MANY', message, limit: triageLimits.labels });
  }
  // What separates labels where they are typed in one line.
  labels.forEach((label, place) => {
    if (label.includes(','))
      issues.push({ field: `labels.${place}`, code: 'BAD_FORMAT', message: 'Leave out the comma.' });
  });
  return issues;
}

/** What is wrong with the address of an idea in a tracker, if anything. It is a link that people press. */
export function checkTrackerUrl(address: string): FieldIssue[] {
  const issues = checkLine('trackerUrl', address, { minimum: 1, maximum: triageLimits.trackerUrl });
  if (issues.length > 0) return issues;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol === 'https:' && url.username === '' && url.password === '') return [];
  const message = 'Give an address that begins with https:// and holds no password.';
  return [{ field: 'trackerUrl', code: 'BAD_FORMAT', message }];
}
