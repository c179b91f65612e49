import type { MarkdownIt, Token } from 'markdown-it';

/** Cells a post may have before the missing ones of short rows are left out. */
const MAX_FILLED_CELLS = 4_000;

/**
 * Short rows are filled up with empty cells, which lets a few kilobytes of pipes grow into sixty thousand cells.
 * In such posts the empty cells at the ends of rows are not printed; a browser shows the same.
 */
export function sparseTables(md: MarkdownIt): void {
  md.core.ruler.after('block', 'sparse_tables', (state) => {
    const { tokens } = state;
    if (tokens.length < MAX_FILLED_CELLS * 3) return;
    const cells = tokens.reduce((count, token) => count + (token.type === 'td_open' ? 1 : 0), 0);
    if (cells > MAX_FILLED_CELLS) state.tokens = withoutTrailingEmptyCells(tokens);
  });
}

function withoutTrailingEmptyCells(tokens: Token[]): Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'tr_close') {
      while (endsInEmptyCell(kept)) kept.length -= 3;
    }
    kept.push(token);
  }
  return kept;
}

function endsInEmptyCell(tokens: Token[]): boolean {
  return (
    tokens.at(-1)?.type === 'td_close' && tokens.at(-2)?.content === '' && tokens.at(-3)?.type === 'td_open'
  );
}
