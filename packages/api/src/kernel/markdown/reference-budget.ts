import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** Characters of addresses and titles that a post's links may come to, beyond the length of the post itself. */
const SPARE = 100_000;

/**
 * A link by reference prints an address of any length for four characters, which lets a post of some kilobytes
 * grow into many megabytes. Links past the budget keep their words only.
 */
export function referenceBudget(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'reference_budget', (state) => {
    if (!state.env.references) return;
    let left = SPARE + state.src.length;
    for (const block of state.tokens) {
      if (!block.children) continue;
      for (const token of block.children) left -= printedLength(token);
      if (left < 0) block.children = withoutLinks(state, block.children);
    }
  });
}

function printedLength(token: Token): number {
  if (token.type !== 'link_open' && token.type !== 'image') return 0;
  return (token.attrs ?? []).reduce((sum, [, value]) => sum + String(value).length, 0);
}

function withoutLinks(state: StateCore, tokens: Token[]): Token[] {
  return tokens
    .filter(({ type }) => type !== 'link_open' && type !== 'link_close')
    .map((token) => {
      if (token.type !== 'image') return token;
      const text = new state.Token('text', '', 0);
      text.content = token.content;
      return text;
    });
}
