const most = 4;

/** The same words with one of them left out, for somebody who asked for too much; the longest first. */
export function fewerWords(words: string): string[] {
  const all = words.split(/\s+/).filter(Boolean);
  if (all.length < 2) return [];
  const fewer = all.map((_, left) => all.filter((_, place) => place !== left).join(' '));
  return [...new Set(fewer)].sort((a, b) => b.length - a.length).slice(0, most);
}
