/** As long as a post may be. */
export const LENGTH = 30_000;

const fill = (unit: string, length = LENGTH) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const nest = (open: string, close: string, core: string) => {
  const depth = Math.floor((LENGTH - core.length) / (open.length + close.length));
  return open.repeat(depth) + core + close.repeat(depth);
};
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index))
    .join('\n')
    .slice(0, LENGTH);

/** Texts of 30,000 characters made to cost a renderer its time, its stack or its memory. */
export const pathologicalMarkdown: Readonly<Record<string, string>> = {
  'quotes, one line': fill('>'),
  'quotes with spaces': fill('> '),
  'quotes, deeper each line': lines(240, (i) => `${'>'.repeat(i + 1)} a`),
  'spoilers in spoilers': fill('>!'),
  'spoilers and quotes': fill('>!> '),
  'spoiler lines': fill('>! a\n'),
  'lists, one line': fill('- '),
  'lists, deeper each line': lines(170, (i) => `${'  '.repeat(i)}- a`),
  'numbered lists': fill('1. '),
  'lists in quotes': fill('> - '),
  'task list': fill('- [ ] a\n'),
  'emphasis never closed': fill('*a **a '),
  'emphasis never opened': fill('a** '),
  'emphasis nested': nest('*', '*', 'a'),
  'emphasis of two kinds': fill('*a_ '),
  'emphasis inside words': fill('a**b'),
  'strikethrough never closed': fill('~~a ~b '),
  'brackets opened': fill('['),
  'brackets nested': nest('[', ']', 'a'),
  'links never closed': fill('[a](b'),
  'links in links': nest('[', '](a)', 'x'),
  'link with a long title': `[a](b "${fill('"', LENGTH - 8)}`,
  'link with parentheses': `[a](${fill('(', LENGTH - 4)}`,
  'links and emphasis': fill('[a*](b) '),
  'pictures opened': fill('!['),
  'pictures in pictures': nest('![', '](a)', 'x'),
  'references defined': lines(2_400, (i) => `[a${i}]: b`),
  'reference used often': `[x]: y\n\n${fill('[x] ', LENGTH - 8)}`,
  'reference with a long address': `[x]: ${fill('y', 15_000)}\n\n${fill('[x] ', 14_990)}`,
  'reference with a long label': `[${fill('\\[', LENGTH - 1)}`,
  'backticks of every length': lines(240, (i) => '`'.repeat(i + 1)).replaceAll('\n', ' '),
  'backticks never closed': fill('`a``'),
  fences: fill('```\n'),
  'table, many rows': `|a|b|\n|-|-|\n${fill('|x|y|\n', LENGTH - 12)}`,
  'table, many columns': `${fill('|a', 10_000)}|\n${fill('|-', 10_000)}|\n${fill('|', 9_990)}`,
  'table, short rows': `${fill('|a', 3_000)}|\n${fill('|-', 3_000)}|\n${fill('|\n', 23_990)}`,
  'table heads': fill('a|b\n-|-\n'),
  entities: fill('&amp;'),
  ampersands: fill('&a'),
  'numeric entities never closed': fill('&#x'),
  'angle brackets': fill('<'),
  'tags opened': fill('<b>'),
  'tags closed by others': nest('<b>', '</i>', 'x'),
  'links as tags': fill('<a href="x">'),
  'tables as tags': fill('<table><tr><td>'),
  'one tag with many attributes': `<a ${fill('b="c" ', LENGTH - 6)}>x`,
  'attributes never closed': fill('<a b="'),
  'comments never closed': fill('<!--'),
  'CDATA never closed': fill('<![CDATA['),
  declarations: fill('<!A'),
  'noscript and style': fill('<noscript><style>'),
  addresses: fill('http://a.b '),
  'address with parentheses': `http://a.b/${fill('(', LENGTH - 11)}`,
  'address with dots': `http://a.b/${fill('.!?', LENGTH - 11)}`,
  'www without end': fill('www.'),
  'e-mail addresses': fill('a@b.c '),
  mentions: fill('@a '),
  'a mention without end': `@${fill('a.', LENGTH - 1)}`,
  headings: fill('a\n=\n'),
  rules: fill('* * '),
  backslashes: fill('\\'),
  'null characters': fill('\0'),
  tabs: fill('\t- '),
  'one word': fill('a'),
  'everything at once': fill('*`_[<&!~|@'),
};
