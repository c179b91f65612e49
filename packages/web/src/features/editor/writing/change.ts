/** A text with what is selected in it. */
export interface Writing {
  text: string;
  from: number;
  to: number;
}

/** One step of writing: what is replaced by what, and what is selected afterwards. Undone as one. */
export interface Change {
  from: number;
  to: number;
  insert: string;
  selectFrom: number;
  selectTo: number;
}

/** The text after a change, with what is then selected. */
export function changed({ text }: Writing, { from, to, insert, selectFrom, selectTo }: Change): Writing {
  return { text: text.slice(0, from) + insert + text.slice(to), from: selectFrom, to: selectTo };
}

/** The smallest change that makes one text another; null when they are the same. */
export function changeBetween(
  before: string,
  after: string,
): { from: number; to: number; insert: string } | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** Where a place in a text is after it became another. */
export function movedPlace(place: number, before: string, after: string): number {
  const change = changeBetween(before, after);
  if (change === null || place <= change.from) return place;
  if (place >= change.to) return place + change.insert.length - (change.to - change.from);
  return change.from + change.insert.length;
}
