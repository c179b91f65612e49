import TurndownService from 'turndown';
import { emphasised } from './emphasis.ts';
import { codeFence, codeSpan, escapeMarkdown, linkDestination, linkTitle } from './escape-markdown.ts';
import { childElements, type HtmlNode, isBlock, isInside, TEXT } from './html-node.ts';
import { plainTextOf } from './plain-text.ts';
import { sanitiseMarkup } from './sanitise-markup.ts';

type Write = (content: string, node: HtmlNode) => string;

const asTags: Write = (content, node) => {
  const name = node.nodeName.toLowerCase();
  return `<${name}>${content}</${name}>`;
};
/** HTML that Markdown has no words for. A blank line would end it, so line ends before one are written as references. */
const asHtml: Write = (_content, node) => `\n\n${node.outerHTML.replace(/\n(?=\s*\n)/g, '&#10;')}\n\n`;
const asBlock: Write = (content) => `\n\n${content}\n\n`;
const italic: Write = (content, node) => emphasised(node, content, '*', 'em');
const bold: Write = (content, node) => emphasised(node, content, '**', 'strong');
const struck: Write = (content, node) => emphasised(node, content, '~~', 'del');

/** A paragraph; one of line breaks only is a gap somebody made by hand. */
const paragraph: Write = (content, node) => (/^(?:<br>|\s)*$/.test(content) ? '' : asBlock(content, node));

const heading: Write = (content, node) => {
  const line = content.replace(/\s*\n\s*/g, ' ').trim();
  return line
    ? asBlock(`${'#'.repeat(Number(node.nodeName[1]))} ${line.replace(/(\s)(#+)$/, '$1\\$2')}`, node)
    : '';
};

const ONE_LINERS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'TD', 'TH']);
const lineBreak: Write = (_content, node) => {
  const isAlone = (neighbour: HtmlNode | null) =>
    !neighbour || neighbour.nodeName === 'BR' || isBlock(neighbour);
  const needsTag = isAlone(node.previousSibling) || isAlone(node.nextSibling) || isInside(node, ONE_LINERS);
  return needsTag ? '<br>' : '\\\n';
};

const quote: Write = (content, node) => {
  const isSpoiler = /(?:^|\s)spoiler(?:\s|$)/.test(node.getAttribute('class') ?? '');
  return asBlock(prefixLines(trimLines(content), isSpoiler ? '>! ' : '> '), node);
};

const list: Write = (content, node) => {
  const parent = node.parentNode;
  const endsItem = parent?.nodeName === 'LI' && !node.nextSibling && !isLoose(parent);
  return endsItem ? `\n${trimLines(content)}\n` : asBlock(trimLines(content), node);
};

const listItem: Write = (content, node) => {
  const marker = `${listMarker(node)} `;
  const text = trimLines(content).replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`);
  const isLooseList = node.parentNode !== null && childElements(node.parentNode, 'LI').some(isLoose);
  const gap = isLooseList ? '\n\n' : '\n';
  return `${gap}${marker}${text}`.trimEnd() + gap;
};

function listMarker(item: HtmlNode): string {
  const parent = item.parentNode;
  // Two lists in a row stay two when their markers differ.
  const isSecond = parent !== null && countListsBefore(parent) % 2 === 1;
  if (parent?.nodeName !== 'OL') return isSecond ? '*' : '-';
  const start = Number.parseInt(parent.getAttribute('start') ?? '1', 10);
  const number = (start >= 0 ? start : 1) + childElements(parent, 'LI').indexOf(item);
  return `${number}${isSecond ? ')' : '.'}`;
}

function countListsBefore(node: HtmlNode): number {
  let count = 0;
  for (let before = node.previousSibling; before; before = before.previousSibling) {
    if (before.nodeName === node.nodeName) count++;
    else if (before.nodeType !== TEXT || before.textContent.trim() !== '') break;
  }
  return count;
}

function isLoose(item: HtmlNode): boolean {
  return childElements(item, 'P').length > 0;
}

const rule: Write = (content, node) =>
  // `- ---` would be a rule and no item.
  asBlock(node.parentNode?.nodeName === 'LI' ? '___' : '---', node) + content;

const inlineCode: Write = (_content, node) => {
  if (node.parentNode?.nodeName === 'PRE') return '';
  if (childElements(node).length > 0) return node.outerHTML;
  // Two spans in a row would run into one another.
  if (node.previousSibling?.nodeName === 'CODE') return asTags(escapeMarkdown(node.textContent), node);
  return node.textContent === '' ? '' : codeSpan(node.textContent);
};

const preformatted: Write = (content, node) => {
  const code = node.childNodes.length === 1 ? node.firstChild : null;
  if (code?.nodeName !== 'CODE' || childElements(code).length > 0) return asBlock(node.outerHTML, node);
  const classes = `${code.getAttribute('class') ?? ''} ${node.getAttribute('class') ?? ''}`;
  const language = /(?:^|\s)lang(?:uage)?-([\w+#.-]+)/.exec(classes)?.[1] ?? '';
  return (
    asBlock(codeFence(code.textContent, language === 'none' ? '' : language), node) + content.slice(0, 0)
  );
};

const link: Write = (content, node) => {
  const href = node.getAttribute('href');
  if (!href?.trim() || content.trim() === '') return content;
  const title = linkTitle(node.getAttribute('title'));
  if (
    !title &&
    childElements(node).length === 0 &&
    node.textContent === href &&
    /^https?:\/\/[\w./?=&#+,;:~-]+$/i.test(href)
  )
    return `<${href}>`;
  // Inside a link nothing else becomes one.
  const words = content.replace(/\s*\n\s*/g, ' ').replace(/(?<!\\)\\([:@])|(?<=www)\\(?=\.)/g, '$1');
  return `[${words}](${linkDestination(href)}${title})`;
};

const image: Write = (_content, node) => {
  const src = node.getAttribute('src');
  if (!src?.trim()) return '';
  const alt = escapeMarkdown((node.getAttribute('alt') ?? '').replace(/\s+/g, ' '));
  return `![${alt}](${linkDestination(src)}${linkTitle(node.getAttribute('title'))})`;
};

const cell: Write = (content) =>
  `${content
    .replace(/\s*\n\s*/g, ' ')
    .trim()
    .replaceAll('|', '\\|')} | `;
const row: Write = (content) => `\n| ${content.trim()}\n`;

const table: Write = (content, node) => {
  const lines = trimLines(content).split(/\n+/);
  const head = firstRow(node);
  if (!head || !isPlainTable(node)) return asHtml(content, node);
  const dashes = childElements(head).map((th) => {
    const align = th.getAttribute('align') ?? /text-align:\s*(\w+)/.exec(th.getAttribute('style') ?? '')?.[1];
    return `${align === 'left' || align === 'center' ? ':' : '-'}-${align === 'right' || align === 'center' ? ':' : '-'}`;
  });
  return asBlock([lines[0], `| ${dashes.join(' | ')} |`, ...lines.slice(1)].join('\n'), node);
};

function firstRow(tableNode: HtmlNode): HtmlNode | undefined {
  const first = childElements(tableNode)[0];
  const head = first?.nodeName === 'TR' ? first : first && childElements(first, 'TR')[0];
  return head && childElements(head).every((cellNode) => cellNode.nodeName === 'TH') ? head : undefined;
}

/** Whether every cell is one line of one column, as GitHub's tables need it. */
function isPlainTable(tableNode: HtmlNode): boolean {
  return !/<(?:p|ul|ol|li|pre|blockquote|div|hr|h\d|caption|table)\b|(?:col|row)span=/i.test(
    tableNode.outerHTML.slice(6),
  );
}

function trimLines(text: string): string {
  return text.replace(/^\n+|\n+$/g, '');
}

function prefixLines(text: string, prefix: string): string {
  return text.replace(/^.*/gm, (line) => (line === '' ? prefix.trimEnd() : prefix + line));
}

const WRITERS: Record<string, Write> = {
  EM: italic,
  I: italic,
  STRONG: bold,
  B: bold,
  DEL: struck,
  S: struck,
  STRIKE: struck,
  P: paragraph,
  H1: heading,
  H2: heading,
  H3: heading,
  H4: heading,
  H5: heading,
  H6: heading,
  BR: lineBreak,
  BLOCKQUOTE: quote,
  UL: list,
  OL: list,
  LI: listItem,
  HR: rule,
  CODE: inlineCode,
  PRE: preformatted,
  A: link,
  IMG: image,
  TD: cell,
  TH: cell,
  TR: row,
  TABLE: table,
  DETAILS: asHtml,
  DL: asHtml,
};
for (const name of 'SUP SUB KBD MARK SMALL INS U VAR SAMP ABBR CITE DFN Q RUBY RT RP BDI'.split(' ')) {
  WRITERS[name] = asTags;
}

const converter = new TurndownService();
converter.escape = escapeMarkdown;
converter.addRule('embassy', {
  filter: () => true,
  replacement: (content, element) => {
    const node = element as unknown as HtmlNode;
    const write = WRITERS[node.nodeName];
    if (write) return write(content, node);
    return isBlock(node) ? asBlock(content, node) : content;
  },
});

/** Elements nest this deep at most; the converter descends by calling itself. */
const MAX_NESTING = 200;

/** Turns HTML, a post of another community, into Markdown that renders the same. */
export function htmlToMarkdown(html: string): string {
  // No post nests so deep. What does was made to hurt, and keeps its words.
  if (nestingOf(html) > MAX_NESTING) return escapeMarkdown(plainTextOf(sanitiseMarkup(html).html));
  return converter.turndown(html);
}

/** Elements that close themselves, or each other, and so do not add up. */
const SELF_CLOSING = /^(?:br|hr|img|input|wbr|p|li|dt|dd|t[rdh]|option)$/i;

function nestingOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, closing, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (SELF_CLOSING.test(name!)) continue;
    depth = Math.max(0, depth + (closing ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
