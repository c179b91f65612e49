import type { MarkdownIt } from 'markdown-it';
import { plainParagraph } from './plain-paragraph.ts';

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
  md.block.ruler.before('table', 'too_deep', (state, startLine, endLine, silent) =>
    silent || state.level < MAX_BLOCK_NESTING ? false : plainParagraph(state, startLine, endLine),
  );

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
