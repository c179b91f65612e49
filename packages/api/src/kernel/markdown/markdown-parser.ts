import type { MarkdownIt as Parser } from 'markdown-it';
import MarkdownIt from 'markdown-it';
import { boundedTables } from './bounded-tables.ts';
import { mentions } from './mentions.ts';
import { boundedNesting } from './nesting.ts';
import { referenceBudget } from './reference-budget.ts';
import { spoilers } from './spoilers.ts';
import { strikethrough } from './strikethrough.ts';
import { taskLists } from './task-lists.ts';

/** CommonMark to the letter: what everything else builds on. Its output is not sanitised. */
export function createCommonMarkParser(): Parser {
  const md = new MarkdownIt('commonmark');
  md.renderer.rules.blockquote_open = (tokens, index, options, _env, self) =>
    // The specification prints an empty quote on two lines.
    self.renderToken(tokens, index, options) + (tokens[index + 1]?.type === 'blockquote_close' ? '\n' : '');
  return md;
}

/**
 * Markdown as members write it: CommonMark, GitHub's tables, strikethrough, autolinks and task lists, and
 * spoilers and mentions. Its output is not sanitised.
 */
export function createPostParser(): Parser {
  const md = createCommonMarkParser();
  md.set({ linkify: true });
  md.enable(['table', 'linkify']);
  linkifyAsGitHubDoes(md);
  md.use(strikethrough)
    .use(taskLists)
    .use(spoilers)
    .use(boundedNesting)
    .use(mentions)
    .use(boundedTables)
    .use(referenceBudget);
  md.renderer.rules.th_open = alignedCell;
  md.renderer.rules.td_open = alignedCell;
  return md;
}

/** Bare `http://`, `https://`, `mailto:` and `www.` addresses and e-mail addresses, and no other words with a dot in them. */
function linkifyAsGitHubDoes(md: Parser): void {
  const { linkify } = md;
  const separators = linkify.re.get_text_separators().source.slice(1, -1);
  // A tilde ends a host name, so that `~~www.example.com~~` is a link struck through.
  linkify.re.get_text_separators = () => new RegExp(`[~${separators}]`);
  const web = {
    validate: (text: string, position: number) => {
      const pattern = linkify.re.get_http_validator();
      return lengthWithoutPunctuation(pattern, text, position);
    },
  };
  linkify.set({ fuzzyLink: false, fuzzyEmail: true, fuzzyIP: false });
  linkify.add('//', null).add('ftp:', null).add('http:', web).add('https:', web);
  linkify.add('www.', {
    validate: (text, position) => {
      const pattern = linkify.re.get_relative_proto_validator();
      return lengthWithoutPunctuation(pattern, text, position);
    },
    normalize: (match) => {
      match.url = `http://${match.url}`;
    },
  });
  // Emphasis and strikethrough may touch the address they enclose.
  const search = linkify.re.get_schema_search();
  const searchInMarkup = new RegExp(search.source.replace('(?!_)(?:[', '(?:[~'), search.flags);
  linkify.re.get_schema_search = () => searchInMarkup;
}

/** How long an address is, punctuation of the sentence around it left out. */
function lengthWithoutPunctuation(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position;
  const address = pattern.exec(text)?.[0] ?? '';
  return address.replace(/[?!.,:*_~'"]+$/, '').length;
}

/** A cell's alignment as an attribute: markdown-it writes inline CSS, which a strict content policy forbids. */
const alignedCell: NonNullable<Parser['renderer']['rules'][string]> = (
  tokens,
  index,
  options,
  _env,
  self,
) => {
  const token = tokens[index]!;
  const align = /^text-align:(\w+)$/.exec(String(token.attrGet('style') ?? ''))?.[1];
  if (align) token.attrs = [['align', align]];
  return self.renderToken(tokens, index, options);
};
