/** Tags after which a new line begins when the tags are taken away. */
const LINE_ENDS =
  /<(?:br|hr)\s*\/?>|<\/(?:p|h[1-6]|li|dt|dd|div|pre|blockquote|tr|caption|details|summary)>/g;
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/**
 * The words of sanitised HTML, a line for each block. Only for the output of our own sanitiser, which leaves no
 * `>` inside attributes and four entities.
 */
export function plainTextOf(html: string): string {
  return html
    .replace(LINE_ENDS, '\n')
    .replace(/<\/t[dh]>\s*/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity]!)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** The first words of a text on one line, cut between words, with an ellipsis when something is left out. */
export function excerptOf(plainText: string, length: number): string {
  const words = plainText.slice(0, length + 1).replaceAll('\n', ' ');
  if (words.length <= length) return words;
  const room = words.slice(0, length);
  const lastSpace = room.lastIndexOf(' ');
  // A text without spaces is cut anywhere but inside a character.
  const cut = lastSpace > length * 0.6 ? room.slice(0, lastSpace) : room.replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/[\s,;:.–—-]+$/, '')}…`;
}
