const BLOCK =
  'p|li|td|tr|pre|blockquote|ul|ol|h[1-6]|hr|th|table|thead|tbody|tfoot|caption|dl|dt|dd|details|summary|br';
const SPACE_AROUND_BLOCKS = new RegExp(`\\s*(</?(?:${BLOCK})(?: [^>]*)?>)\\s*`, 'g');
const SYNONYMS: Record<string, string> = { i: 'em', b: 'strong', s: 'del', strike: 'del' };
const LOOSE_TOP_LEVEL_TEXT = new RegExp(
  `^(?!<(?:${BLOCK})\\b)[\\s\\S]+?(?=$|<(?:${BLOCK.replace('|br', '')})\\b)`,
);

/**
 * Sanitised HTML in one of many spellings of what a browser shows alike, to compare two of them. Equal are: white
 * space that is not shown; `<i>` and `<em>` and such; a space inside a link and before it; the tight and the loose
 * list; `div` and `span`, which carry nothing; addresses that differ in percent signs; empty elements,
 * and line breaks at the end of a block.
 */
export function normalHtml(html: string): string {
  const preformatted: string[] = [];
  const normal = html
    .replace(/<pre>[\s\S]*?<\/pre>/g, (block) => {
      preformatted.push(block.replace(/^<pre>\n/, '<pre>').replace(/\s+<\/code>/, '</code>'));
      return `<pre>${preformatted.length - 1}</pre>`;
    })
    .replace(/<\/?(?:span|div)>/g, '')
    .replace(/<(\/?)(i|b|s|strike)>/g, (_tag, slash, name) => `<${slash}${SYNONYMS[name]}>`)
    .replace(/ href="([^"]*)"/g, (_attribute, href) => ` href="${normalAddress(href)}"`)
    .replace(/\s+/g, ' ')
    .replace(/<(em|strong|del|sup|sub|kbd)> ?((?:<br \/> ?)+)<\/\1>/g, '$2')
    .replace(/((?:<(?:a|em|strong|del|sup|sub|kbd|code)(?: [^>]*)?>)+) /g, ' $1')
    .replace(/ ((?:<\/(?:a|em|strong|del|sup|sub|kbd|code)>)+)/g, '$1 ')
    .replace(/ +/g, ' ')
    .replace(SPACE_AROUND_BLOCKS, '$1')
    .replace(/ ((?:<\/?(?:a|em|strong|del|sup|sub|kbd|code)(?: [^>]*)?>)+<br)/g, '$1')
    .replace(/(?:<br \/>)+(?=<\/(?:p|li|h[1-6])>)/g, '')
    .replace(/<(a|em|strong|del|sup|sub|kbd|code|p|li|h[1-6])(?: [^>]*)?><\/\1>/g, '')
    .replace(/<(p|li|[uo]l|blockquote)><\/\1>/g, '')
    .replace(/<li><p>/g, '<li>')
    .replace(/<\/p>(?=<\/li>|<[uo]l)/g, '')
    .trim();
  return normal
    .replace(LOOSE_TOP_LEVEL_TEXT, '<p>$&</p>')
    .replace(/<pre>(\d+)<\/pre>/g, (_block, index) => preformatted[Number(index)]!);
}

function normalAddress(href: string): string {
  try {
    return decodeURI(new URL(href.replaceAll('&amp;', '&')).href);
  } catch {
    return href;
  }
}
