import type { MarkdownIt, StateBlock } from 'markdown-it';
import { plainParagraph } from './plain-paragraph.ts';

/** Cells that the tables of one post may have; no post of a person comes near. */
export const MAX_TABLE_CELLS = 5_000;
const DELIMITER_ROW = /^(?=.*[|:])[\s|:]*-[\s|:-]*$/;

/**
 * A table beyond the bound is shown as the text it is. Short rows are filled up with empty cells, so that without
 * it a few kilobytes of pipes would grow into tens of thousands of them.
 */
export function boundedTables(md: MarkdownIt): void {
  md.block.ruler.before('table', 'too_large_table', (state, startLine, endLine, silent) => {
    if (silent || startLine + 1 >= endLine || !DELIMITER_ROW.test(lineAt(state, startLine + 1))) return false;
    const rows = countRows(state, startLine, endLine);
    const columns = lineAt(state, startLine + 1).split('|').length;
    const used = typeof state.env.tableCells === 'number' ? state.env.tableCells : 0;
    if (used + rows * columns > MAX_TABLE_CELLS) return plainParagraph(state, startLine, endLine);
    state.env.tableCells = used + rows * columns;
    return false;
  });
}

function countRows(state: StateBlock, startLine: number, endLine: number): number {
  let line = startLine;
  while (line < endLine && !state.isEmpty(line)) line++;
  return line - startLine;
}

function lineAt(state: StateBlock, line: number): string {
  return state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
}
