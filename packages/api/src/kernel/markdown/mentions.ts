import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** What a mention looks like; whose it is, the caller knows. A letter, digit, `/` or `.` before it makes it something else (an address). */
const MENTION = /(?<![\p{L}\p{N}_/.@-])@([a-z0-9](?:[a-z0-9._-]{0,38}[a-z0-9])?)(?![\p{L}\p{N}_])/giu;
/** Mentions read in one text; the rest stay words. Who names more than these means nobody. */
export const MAX_MENTIONS = 100;
/** Raw HTML elements in which `@name` is code or already a link. */
const OPAQUE_TAG = /^<(\/?)(?:a|code|kbd|pre|samp)\b/i;

/** What the mention rule reads and writes in markdown-it's environment. */
export interface MentionEnv {
  /** Where a handle leads; undefined leaves the words as they are. */
  mentionHref?: (handle: string) => string | undefined;
  /** Handles found, lower case, those in quotes of others left out (they were told already). */
  mentions?: Set<string>;
  mentionCount?: number;
}

/** Turns `@handle` into a link to the member, outside code and links. */
export function mentions(md: MarkdownIt): void {
  // Before text_join, where `\@name` is still two tokens and so no mention.
  md.core.ruler.before('text_join', 'mentions', (state) => {
    if (!state.src.includes('@')) return;
    let quoteDepth = 0;
    for (const token of state.tokens) {
      if (token.type === 'blockquote_open') quoteDepth++;
      else if (token.type === 'blockquote_close') quoteDepth--;
      else if (token.type === 'inline' && token.content.includes('@')) {
        linkMentions(state, token, quoteDepth > 0);
      }
    }
  });
}

function linkMentions(state: StateCore, inline: Token, quoted: boolean): void {
  const result: Token[] = [];
  let opaqueDepth = 0;
  for (const token of inline.children ?? []) {
    if (token.type === 'link_open') opaqueDepth++;
    else if (token.type === 'link_close') opaqueDepth--;
    else if (token.type === 'html_inline') {
      const tag = OPAQUE_TAG.exec(token.content);
      if (tag) opaqueDepth = Math.max(0, opaqueDepth + (tag[1] ? -1 : 1));
    }
    if (token.type === 'text' && opaqueDepth === 0 && token.content.includes('@')) {
      result.push(...splitAtMentions(state, token, quoted));
    } else {
      result.push(token);
    }
  }
  inline.children = result;
}

function splitAtMentions(state: StateCore, text: Token, quoted: boolean): Token[] {
  const env = state.env as MentionEnv;
  const result: Token[] = [];
  const pushText = (content: string) => {
    if (content === '') return;
    const token = new state.Token('text', '', 0);
    token.content = content;
    result.push(token);
  };
  let end = 0;
  for (const match of text.content.matchAll(MENTION)) {
    env.mentionCount = (env.mentionCount ?? 0) + 1;
    if (env.mentionCount > MAX_MENTIONS) break;
    const handle = match[1]!.toLowerCase();
    const href = env.mentionHref?.(handle);
    if (!quoted && (href !== undefined || !env.mentionHref)) env.mentions?.add(handle);
    if (href === undefined) continue;
    pushText(text.content.slice(end, match.index));
    const open = new state.Token('link_open', 'a', 1);
    open.attrs = [
      ['href', href],
      ['class', 'mention'],
    ];
    result.push(open);
    pushText(match[0]);
    result.push(new state.Token('link_close', 'a', -1));
    end = match.index + match[0].length;
  }
  if (end === 0) return [text];
  pushText(text.content.slice(end));
  return result;
}
