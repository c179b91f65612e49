import type { Writing } from './change.ts';

/** The whole lines that a selection touches. */
export function linesOf({ text, from, to }: Writing): { start: number; end: number; lines: string[] } {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  // A selection that ends at the beginning of a line does not touch it.
  const last = to > from && text[to - 1] === '\n' ? to - 1 : to;
  const next = text.indexOf('\n', last);
  const end = next === -1 ? text.length : next;
  return { start, end, lines: text.slice(start, end).split('\n') };
}
