/** A picture in Markdown; its description says what it shows to those who do not see it. */
export function pictureMarkdown(url: string, description: string): string {
  return `![${description.replace(/\s+/g, ' ').replace(/[[\]\\]/g, '\\$&')}](${url})`;
}

/** Where a picture of this address stands in a text. */
export function findPicture(text: string, url: string): { from: number; to: number } | null {
  const target = `](${url})`;
  const end = text.indexOf(target);
  if (end === -1) return null;
  const from = text.lastIndexOf('![', end);
  return from === -1 ? null : { from, to: end + target.length };
}
