import type { MarkdownIt, StateInline } from 'markdown-it';

const TILDE = 0x7e;

/**
 * GitHub's strikethrough: one or two tildes on either side, the same number on both, three or more are text.
 * (markdown-it's own rule knows only pairs, and pairs up the tildes of longer runs.)
 */
export function strikethrough(md: MarkdownIt): void {
  md.inline.ruler.before('emphasis', 'tilde_strikethrough', tokenize);
  md.inline.ruler2.before('emphasis', 'tilde_strikethrough', (state) => {
    for (const delimiters of [state.delimiters, ...state.tokens_meta.map((meta) => meta?.delimiters ?? [])]) {
      pairUp(state, delimiters);
    }
    return false;
  });
}

function tokenize(state: StateInline, silent: boolean): boolean {
  if (silent || state.src.charCodeAt(state.pos) !== TILDE) return false;
  const run = state.scanDelims(state.pos, true);
  const token = state.push('text', '', 0);
  token.content = '~'.repeat(run.length);
  if (run.length <= 2) {
    state.delimiters.push({
      // Runs of one and of two never match each other, so they count as different markers.
      marker: markerOf(run.length),
      length: 0,
      token: state.tokens.length - 1,
      end: -1,
      open: run.can_open,
      close: run.can_close,
    });
  }
  state.pos += run.length;
  return true;
}

function pairUp(state: StateInline, delimiters: StateInline['delimiters']): void {
  for (const opener of delimiters) {
    if (opener.end === -1 || (opener.marker !== markerOf(1) && opener.marker !== markerOf(2))) continue;
    const ends = [
      [opener.token, 'del_open', 1],
      [delimiters[opener.end]!.token, 'del_close', -1],
    ] as const;
    for (const [index, type, nesting] of ends) {
      const token = state.tokens[index]!;
      token.type = type;
      token.tag = 'del';
      token.nesting = nesting;
      token.markup = token.content;
      token.content = '';
    }
  }
}

function markerOf(length: number): number {
  return TILDE + (length - 1) * 0x10000;
}
