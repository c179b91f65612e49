import TurndownService from 'turndown';
import { cleanPasted } from './clean-pasted.ts';

/** Markup that Markdown has words for; without any of it, a paste is plain text. */
const telling = 'a[href], strong, em, del, h1, h2, h3, h4, h5, h6, ul, ol, table, pre, code, blockquote, img';

let service: TurndownService | undefined;

/** The Markdown of what was copied from a web page or an office program; null when plain text says the same. */
export function pastedMarkdown(html: string): string | null {
  const body = cleanPasted(html);
  for (const [from, to] of [
    ['b', 'strong'],
    ['i', 'em'],
    ['s', 'del'],
    ['strike', 'del'],
  ] as const) {
    for (const element of body.querySelectorAll(from)) rename(element, to);
  }
  if (body.querySelector(telling) === null) return null;
  // Code editors copy their lines as one coloured block.
  service ??= makeService();
  const markdown = service.turndown(body).replaceAll('\u00a0', ' ').trim();
  return markdown === '' ? null : markdown;
}

function rename(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

function makeService(): TurndownService {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    hr: '---',
  });
  turndown.addRule('del', {
    filter: 'del',
    replacement: (text) => (text.trim() === '' ? text : `~~${text}~~`),
  });
  turndown.addRule('item', {
    filter: 'li',
    replacement: (text, node) => {
      const list = node.parentElement;
      const place = [...(list?.children ?? [])].indexOf(node as Element);
      const mark = list?.tagName === 'OL' ? `${(Number(list.getAttribute('start')) || 1) + place}. ` : '- ';
      const inside = text
        .trim()
        .replace(/\n{2,}(?=\s*(?:[-\d]))/g, '\n')
        .replaceAll('\n', `\n${' '.repeat(mark.length)}`);
      return `${mark}${inside}${node.nextSibling ? '\n' : ''}`;
    },
  });
  turndown.addRule('picture', {
    filter: 'img',
    replacement: (_text, node) => {
      const { alt, src } = node as HTMLImageElement;
      return /^https?:/.test(src) ? `![${alt.replace(/\s+/g, ' ').replace(/[[\]]/g, '\\$&')}](${src})` : alt;
    },
  });
  turndown.addRule('table', {
    filter: (node) => node.nodeName === 'TABLE' && isData(node as HTMLTableElement),
    replacement: (_text, node) => `\n\n${tableMarkdown(node as HTMLTableElement, turndown)}\n\n`,
  });
  return turndown;
}

/** Tables that only lay out a page have one column, or other tables inside. */
function isData(table: HTMLTableElement): boolean {
  return table.querySelector('table') === null && [...table.rows].some(({ cells }) => cells.length > 1);
}

function tableMarkdown(table: HTMLTableElement, turndown: TurndownService): string {
  const rows = [...table.rows].map((row) =>
    [...row.cells].map((cell) =>
      turndown
        .turndown(cell)
        .trim()
        .replace(/\s*\n\s*/g, ' ')
        .replace(/(?<!\\)\|/g, '\\|'),
    ),
  );
  const width = Math.max(...rows.map((cells) => cells.length));
  const line = (cells: string[]) =>
    `| ${Array.from({ length: width }, (_, place) => cells[place] ?? '').join(' | ')} |`;
  const [head = [], ...others] = rows;
  return [line(head), line(Array.from({ length: width }, () => '---')), ...others.map(line)].join('\n');
}
