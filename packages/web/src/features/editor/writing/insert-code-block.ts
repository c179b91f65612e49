import type { Change, Writing } from './change.ts';
import { insertBlock } from './insert-block.ts';
import { linesOf } from './lines-of.ts';

/** Fences the lines of the selection as code; the fence is longer than any inside. */
export function insertCodeBlock(writing: Writing): Change {
  const { start, end, lines } = linesOf(writing);
  const code = lines.join('\n');
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map(([fence]) => fence.length));
  const fence = '`'.repeat(longest + 1);
  const inside = fence.length + 1;
  return insertBlock({ ...writing, from: start, to: end }, `${fence}\n${code}\n${fence}`, {
    start: inside,
    end: inside + code.length,
  });
}
