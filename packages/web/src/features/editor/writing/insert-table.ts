import type { Change, Writing } from './change.ts';
import { insertBlock } from './insert-block.ts';

/** A small table to be filled in, the head of its first column selected. */
export function insertTable({ text, to }: Writing, columns: [string, string]): Change {
  const rule = columns.map((name) => '-'.repeat(Math.max(3, name.length)));
  const empty = columns.map((name) => ' '.repeat(Math.max(3, name.length)));
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const table = [row(columns), row(rule), row(empty), row(empty)].join('\n');
  return insertBlock({ text, from: to, to }, table, { start: 2, end: 2 + columns[0].length });
}
