import type { Change, Writing } from './change.ts';

/** Marks around words: bold, italic, code, struck through. */
export type InlineMark = '**' | '*' | '`' | '~~';

/** Puts a mark around what is selected, or the word at the caret, or takes it away. */
export function toggleMark(writing: Writing, mark: InlineMark): Change {
  const { text } = writing;
  const { from, to } = trimmed(writing.from === writing.to ? wordAt(writing) : writing);
  const { length } = mark;
  if (hasMark({ text, from, to }, mark)) {
    const insert = text.slice(from, to);
    const shift = (place: number) => Math.min(Math.max(place - length, from - length), to - length);
    return {
      from: from - length,
      to: to + length,
      insert,
      selectFrom: shift(writing.from),
      selectTo: shift(writing.to),
    };
  }
  const inside = text.slice(from, to);
  if (inside.length >= 2 * length && hasMark({ text, from: from + length, to: to - length }, mark)) {
    const insert = inside.slice(length, -length);
    return { from, to, insert, selectFrom: from, selectTo: from + insert.length };
  }
  const selected = writing.from !== writing.to;
  return {
    from,
    to,
    insert: `${mark}${inside}${mark}`,
    selectFrom: selected ? from + length : writing.from + length,
    selectTo: selected ? to + length : writing.from + length,
  };
}

/** Whether a mark stands close around what is selected. */
export function hasMark({ text, from, to }: Writing, mark: InlineMark): boolean {
  const { length } = mark;
  if (from < length || text.slice(from - length, from) !== mark || text.slice(to, to + length) !== mark) {
    return false;
  }
  if (mark !== '*') return true;
  // One asterisk of two is no mark of its own; of three, it is.
  return asterisks(text, from, -1) % 2 === 1 && asterisks(text, to, 1) % 2 === 1;
}

/** How many asterisks stand side by side, before a place or from it on. */
function asterisks(text: string, place: number, step: 1 | -1): number {
  let count = 0;
  for (let at = step === 1 ? place : place - 1; text[at] === '*'; at += step) count++;
  return count;
}

/** Marks do not hold beside white space. */
function trimmed({ text, from, to }: Writing): Writing {
  const inside = text.slice(from, to);
  if (inside.trim() === '') return { text, from, to };
  const before = inside.length - inside.trimStart().length;
  return { text, from: from + before, to: from + before + inside.trim().length };
}

function wordAt({ text, from }: Writing): Writing {
  const before = /[\p{L}\p{N}_'’-]*$/u.exec(text.slice(0, from))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}_'’-]*/u.exec(text.slice(from))?.[0].length ?? 0;
  return { text, from: from - before, to: from + after };
}
