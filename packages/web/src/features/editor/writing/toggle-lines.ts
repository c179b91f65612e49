import type { Change, Writing } from './change.ts';
import { linesOf } from './lines-of.ts';

/** What whole lines can be made. */
export type LineForm = 'heading' | 'list' | 'numbers' | 'quote';

const forms: Record<LineForm, RegExp> = {
  heading: /^#{1,6}\s+/,
  list: /^(\s*)[-*+]\s+(?!\[[ xX]\]\s)/,
  numbers: /^(\s*)\d{1,9}[.)]\s+/,
  quote: /^>\s?/,
};

/** Any mark at a line's beginning that another replaces. */
const listOrHeading = /^(?:#{1,6}\s+|\s*(?:[-*+]|\d{1,9}[.)])\s+)/;

/** Makes the lines of a selection headings, a list, a numbered list or a quotation, or plain lines again. */
export function toggleLines(writing: Writing, form: LineForm): Change {
  const { start, end, lines } = linesOf(writing);
  const filled = lines.filter((line) => line.trim() !== '');
  const on = filled.length > 0 && filled.every((line) => forms[form].test(line));
  let number = 0;
  const made = lines.map((line) => {
    if (line.trim() === '' && lines.length > 1)
      return form === 'quote' && !on ? '>' : line.replace(/^>\s?$/, '');
    if (form === 'heading') return headingAfter(line);
    if (form === 'quote') return on ? line.replace(forms.quote, '') : `> ${line}`;
    const bare = line.replace(listOrHeading, '');
    if (on) return bare;
    number++;
    return form === 'list' ? `- ${bare}` : `${number}. ${bare}`;
  });
  // A list or a heading that follows words at once would be read as more of them.
  const opening = !on && form !== 'quote' && needsGap(writing.text, start) ? '\n' : '';
  const insert = opening + made.join('\n');
  const caret = start + insert.length;
  const grown = (made[0]?.length ?? 0) - (lines[0]?.length ?? 0) + opening.length;
  return {
    from: start,
    to: end,
    insert,
    selectFrom:
      lines.length > 1 ? start + opening.length : Math.min(caret, Math.max(start, writing.from + grown)),
    selectTo: lines.length > 1 ? caret : Math.min(caret, Math.max(start, writing.to + grown)),
  };
}

/** Whether the lines of a selection have a form. */
export function hasLines(writing: Writing, form: LineForm): boolean {
  const filled = linesOf(writing).lines.filter((line) => line.trim() !== '');
  return filled.length > 0 && filled.every((line) => forms[form].test(line));
}

/** Two levels are enough for a post: none, the first, the second, none. */
function headingAfter(line: string): string {
  const level = /^(#{1,6})\s+/.exec(line)?.[1]?.length ?? 0;
  const bare = line.replace(listOrHeading, '');
  if (level === 0) return `## ${bare}`;
  return level === 2 ? `### ${bare}` : bare;
}

function needsGap(text: string, start: number): boolean {
  if (start === 0) return false;
  const before = text.slice(text.lastIndexOf('\n', start - 2) + 1, start - 1);
  return before.trim() !== '' && !listOrHeading.test(before) && !/^\s*>/.test(before);
}
