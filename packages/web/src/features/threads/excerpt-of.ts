const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** The first words of a post's HTML, for search engines and link previews. */
export function excerptOf(html: string, length = 160): string {
  const plain = html
    .replace(/<pre[\s\S]*?<\/pre>/g, ' ')
    .replace(/<(?:\/(?:p|li|h\d|blockquote|td|th)|br)[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))}…`;
}
