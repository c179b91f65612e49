import type { Change, Writing } from './change.ts';

const address = /^(?:https?:\/\/|mailto:|www\.)\S+$/i;

/** Whether a text is one address and nothing else. */
export function isAddress(text: string): boolean {
  return address.test(text.trim());
}

/** Makes what is selected a link: its words, or its address. `to` is where it leads, when that is known. */
export function insertLink({ text, from, to }: Writing, target?: string): Change {
  const selected = text.slice(from, to).trim();
  const isTarget = target === undefined && isAddress(selected);
  const words = isTarget ? '' : selected.replace(/[[\]]/g, '\\$&');
  const href = target?.trim() ?? (isTarget ? selected : 'https://');
  // Parentheses would end the address too early.
  const written = /[()\s]/.test(href) ? `<${href}>` : href;
  const insert = `[${words}](${written})`;
  const wordsAt = from + 1;
  const hrefAt = from + words.length + 3;
  const select =
    words === ''
      ? [wordsAt, wordsAt]
      : target === undefined
        ? [hrefAt, hrefAt + written.length]
        : [from + insert.length, from + insert.length];
  return { from, to, insert, selectFrom: select[0]!, selectTo: select[1]! };
}
