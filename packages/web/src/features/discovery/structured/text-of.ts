const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The words of sanitised HTML, a line for each block. */
export function textOf(html: string): string {
  return html
    .replace(/<(?:br|\/(?:p|li|h\d|blockquote|pre|td|th|tr|figcaption))\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (entity, decimal, hexadecimal, name) =>
      name === undefined ? characterOf(Number(decimal ?? `0x${hexadecimal}`)) : (named[name] ?? entity),
    )
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

const characterOf = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');
