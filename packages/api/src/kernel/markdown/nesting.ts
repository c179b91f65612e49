import type { MarkdownIt, StateBlock } from 'markdown-it';

/** Quotes and lists nest this deep (an item of a list counts two); what is deeper is shown as plain text. */
export const MAX_BLOCK_NESTING = 40;
/** Pictures in the description of a picture, likewise. */
const MAX_IMAGE_NESTING = 4;

/**
 * Bounds the work and the stack that nested input can cost, without losing a word of it: markdown-it's own
 * limit drops what lies deeper, and has none for pictures inside pictures.
 */
export function boundedNesting(md: MarkdownIt): void {
  md.set({ maxNesting: MAX_BLOCK_NESTING * 2 });
  md.block.ruler.before('table', 'too_deep', plainParagraph);

  const parse = md.inline.parse.bind(md.inline);
  md.inline.parse = (source, parser, env, tokens) => {
    const depth = typeof env.imageDepth === 'number' ? env.imageDepth : 0;
    if (depth > MAX_IMAGE_NESTING) {
      const text = new md.inline.State(source, parser, env, tokens);
      text.pending = source;
      text.pushPending();
      return;
    }
    env.imageDepth = depth + 1;
    parse(source, parser, env, tokens);
    env.imageDepth = depth;
  };
}

function plainParagraph(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (silent || state.level < MAX_BLOCK_NESTING) return false;
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
