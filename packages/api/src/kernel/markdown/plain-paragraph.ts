import type { StateBlock } from 'markdown-it';

/** Takes the lines up to the next empty one as a paragraph, whatever they look like. */
export function plainParagraph(state: StateBlock, startLine: number, endLine: number): true {
  let next = startLine + 1;
  while (next < endLine && !state.isEmpty(next) && state.sCount[next]! >= state.blkIndent) next++;
  state.push('paragraph_open', 'p', 1);
  const inline = state.push('inline', '', 0);
  inline.content = state.getLines(startLine, next, state.blkIndent, false).trim();
  inline.map = [startLine, next];
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
  state.line = next;
  return true;
}
