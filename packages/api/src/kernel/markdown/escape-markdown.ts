/**
 * Writes plain text so that Markdown shows exactly that text, escaping what would mean something and, for the
 * sake of whoever edits it later, little else. The text is one line whose runs of white space are collapsed.
 */
export function escapeMarkdown(text: string): string {
  // Most text has none of these.
  if (!/[\\`*_[\]<&~!|:.@#>+=()-]/.test(text)) return text;
  return (
    text
      .replace(/[\\`*[\]]/g, '\\$&')
      // An underscore inside a word is only that.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/~/g, '\\~')
      .replace(/<(?=[a-z/!?]|$)/gi, '\\<')
      .replace(/&(?=#?\w{1,32};)/g, '\\&')
      // Before a link it would make a picture of it.
      .replace(/!$/, '\\!')
      // What stood as text stays text, though it looks like an address.
      .replace(/(https?|mailto):/gi, '$1\\:')
      .replace(/(?<![a-z0-9])(www)\.(?=\w)/gi, '$1\\.')
      .replace(/(?<=[\w+-])@(?=[\w-]+\.\w)/g, '\\@')
      .replace(/^(?:#{1,6}(?=\s|$)|>|[-+](?=[\s:|-]|$)|=+(?=\s*$)|[|:](?=-))/, '\\$&')
      .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
  );
}

/** The destination of a Markdown link: in angle brackets only when it must. */
export function linkDestination(href: string): string {
  const escaped = href
    .trim()
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '%5C')
    .replace(/&(?=#?\w{1,32};)/g, '&amp;')
    .replace(/\s/g, (space) => encodeURIComponent(space));
  if (escaped !== '' && !/[()<>]/.test(escaped)) return escaped;
  return `<${escaped.replace(/[<>]/g, encodeURIComponent)}>`;
}

/** The title after a link's destination, with the space before it; empty when there is none. */
export function linkTitle(title: string | null): string {
  const text = title?.replace(/\s+/g, ' ').trim();
  return text ? ` "${text.replace(/["\\]/g, '\\$&').replace(/&(?=#?\w{1,32};)/g, '&amp;')}"` : '';
}

/** Text as a code span, with as many backticks around it as it needs. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  let ticks = '`';
  const runs = new Set(line.match(/`+/g));
  while (runs.has(ticks)) ticks += '`';
  const padding = /^`|`$|^ .*[^ ].* $/.test(line) ? ' ' : '';
  return `${ticks}${padding}${line}${padding}${ticks}`;
}

/** Text as a fenced block, with a fence longer than any inside it. */
export function codeFence(code: string, language: string): string {
  const longest = Math.max(2, ...(code.match(/^ *`{3,}/gm) ?? []).map((run) => run.trim().length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code.replace(/\n$/, '')}\n${fence}`;
}
