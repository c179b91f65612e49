const longest = 600;

/** A text as a Markdown quotation; a long one ends at a word. */
export function quotationOf(text: string): string {
  const plain = text.trim().replace(/\n{3,}/g, '\n\n');
  const cut = plain.length <= longest ? plain : `${plain.slice(0, longest).replace(/\s+\S*$/, '')} …`;
  return cut
    .split('\n')
    .map((line) => (line.trim() === '' ? '>' : `> ${line.trimEnd()}`))
    .join('\n');
}
