/** The tags in what was typed: separated by commas or spaces, in lower case, each once. */
export function tagsIn(text: string): string[] {
  const words = text
    .toLowerCase()
    .split(/[\s,;#]+/u)
    .filter(Boolean);
  return [...new Set(words)];
}
