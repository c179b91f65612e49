/** Markdown written indented with the code around it: drops the common indentation and the outer blank lines. */
export function md(strings: TemplateStringsArray): string {
  const lines = strings.join('').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const indent = Math.min(...indents.filter((width) => width > 0));
  return lines
    .map((line) => (line.startsWith(' '.repeat(indent)) ? line.slice(indent) : line).trimEnd())
    .join('\n')
    .trim();
}
