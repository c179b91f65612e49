import type { MarkdownIt, StateBlock } from 'markdown-it';

const MAX_DEPTH = 4;
const SPOILER_LINE = /^ {0,3}>!(?!\[) ?/;

/**
 * Spoilers, as Stack Exchange and others write them: a quote whose lines begin with `>!`. The reader sees the
 * words only on asking. (`>![alt](src)` remains a quoted picture.)
 */
export function spoilers(md: MarkdownIt): void {
  md.block.ruler.before('blockquote', 'spoiler', spoiler, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

function spoiler(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (state.sCount[startLine]! - state.blkIndent >= 4) return false;
  const lineAt = (line: number) => state.getLines(line, line + 1, state.blkIndent, false);
  if (!SPOILER_LINE.test(lineAt(startLine))) return false;
  // Each level parses its text anew, so the levels are few and deeper ones stay plain quotes.
  const depth = typeof state.env.spoilerDepth === 'number' ? state.env.spoilerDepth : 0;
  if (depth >= MAX_DEPTH) return false;
  if (silent) return true;

  const lines: string[] = [];
  let next = startLine;
  while (next < endLine && state.sCount[next]! >= state.blkIndent && SPOILER_LINE.test(lineAt(next))) {
    lines.push(lineAt(next).replace(SPOILER_LINE, ''));
    next++;
  }
  const open = state.push('blockquote_open', 'blockquote', 1);
  open.attrSet('class', 'spoiler');
  open.map = [startLine, next];
  state.env.spoilerDepth = depth + 1;
  state.md.block.parse(lines.join('\n'), state.md, state.env, state.tokens);
  state.env.spoilerDepth = depth;
  state.push('blockquote_close', 'blockquote', -1);
  state.line = next;
  return true;
}
