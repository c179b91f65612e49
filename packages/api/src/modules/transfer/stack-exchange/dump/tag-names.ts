/** The tag names in an attribute: `<hops><ale>` in older dumps, `|hops|ale|` in newer ones. */
export function tagNamesIn(text: string): string[] {
  const names = text.trim().startsWith('<') ? text.trim().slice(1, -1).split('><') : text.split('|');
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}
