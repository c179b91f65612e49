import { childElements, ELEMENT, type HtmlNode, isBlock, isInside, TEXT } from './html-node.ts';

/** Elements written with these characters on either side. */
const MARKERS: Record<string, string> = {
  EM: '*',
  I: '*',
  STRONG: '*',
  B: '*',
  DEL: '~',
  S: '~',
  STRIKE: '~',
};

const SAME_KIND: Record<'em' | 'strong' | 'del', ReadonlySet<string>> = {
  em: new Set(['EM', 'I']),
  strong: new Set(['STRONG', 'B']),
  del: new Set(['DEL', 'S', 'STRIKE']),
};

/**
 * Content between emphasis marks, or between tags where CommonMark would not read the marks as such: it decides
 * by the characters on both sides (`**so.**that` is not strong).
 */
export function emphasised(
  node: HtmlNode,
  content: string,
  mark: string,
  tagName: 'em' | 'strong' | 'del',
): string {
  if (content.trim() === '') return content;
  // Around whole blocks, which only broken HTML has, Markdown has no emphasis.
  if (childElements(node).some(isBlock)) return `\n\n${content}\n\n`;
  // Marks inside marks of their kind would close them.
  if (isInside(node, SAME_KIND[tagName])) return `<${tagName}>${content}</${tagName}>`;
  const before = charBeside(node, 'previousSibling');
  const after = charBeside(node, 'nextSibling');
  const [first, last] = [firstChar(content), lastChar(content)];
  const touching = [before, after, first, last];
  const delimits = opens(before, first) && opens(after, last);
  if (delimits && !touching.includes(mark[0]!)) return `${mark}${content}${mark}`;
  // An underscore does what a star cannot where stars meet, but never inside a word.
  const outside = isSpaceOrPunctuation(before) && isSpaceOrPunctuation(after);
  const besideAnother = [node.previousSibling, node.nextSibling].some(
    (sibling) => sibling && isItalic(sibling),
  );
  if (delimits && outside && mark === '*' && !besideAnother && !touching.includes('_')) return `_${content}_`;
  return `<${tagName}>${content}</${tagName}>`;
}

/** CommonMark's flanking rule for one side: what is inside is no space, and no punctuation next to a word. */
function opens(outside: string, inside: string): boolean {
  return !/\s/.test(inside) && (!isPunctuation(inside) || isSpaceOrPunctuation(outside));
}

function isItalic(node: HtmlNode): boolean {
  return node.nodeName === 'EM' || node.nodeName === 'I';
}

function firstChar(text: string): string {
  return /^./su.exec(text)?.[0] ?? '';
}

function lastChar(text: string): string {
  return /.$/su.exec(text)?.[0] ?? '';
}

function isPunctuation(char: string): boolean {
  return /[\p{P}\p{S}]/u.test(char);
}

function isSpaceOrPunctuation(char: string): boolean {
  return /\s/.test(char) || isPunctuation(char);
}

/** The character that will stand before or after what the node becomes. */
function charBeside(node: HtmlNode, side: 'previousSibling' | 'nextSibling'): string {
  const backwards = side === 'previousSibling';
  const own = node.flankingWhitespace;
  if (backwards ? own?.leading : own?.trailing) return ' ';
  for (let current = node; ; ) {
    const sibling = current[side];
    if (!sibling) {
      const parent = current.parentNode;
      if (!parent || isBlock(parent)) return ' ';
      if (MARKERS[parent.nodeName]) return MARKERS[parent.nodeName]!;
      if (parent.nodeName !== 'SPAN') return '[';
      current = parent;
      continue;
    }
    if (sibling.nodeName === 'BR' || isBlock(sibling)) return ' ';
    const text = sibling.textContent;
    const char = backwards ? lastChar(text.slice(-2)) : firstChar(text);
    if (sibling.nodeType === TEXT && char) return char;
    if (sibling.nodeType === ELEMENT && (char === '' || /\s/.test(char)))
      return sibling.nodeName === 'IMG' ? '!' : ' ';
    if (sibling.nodeType === ELEMENT) {
      return MARKERS[sibling.nodeName] ?? (sibling.nodeName === 'SPAN' ? char : '[');
    }
    current = sibling;
  }
}
