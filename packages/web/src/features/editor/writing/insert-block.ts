import type { Change, Writing } from './change.ts';

/** Puts a block of its own where the selection is, with empty lines around it where they are missing. */
export function insertBlock(
  { text, from, to }: Writing,
  block: string,
  select: { start: number; end: number } = { start: block.length, end: block.length },
): Change {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const opening =
    before.trim() === '' ? '' : before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const closing = after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n';
  return {
    from,
    to,
    insert: opening + block + closing,
    selectFrom: from + opening.length + select.start,
    selectTo: from + opening.length + select.end,
  };
}
