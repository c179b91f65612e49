/** What of a key press matters. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** A press as shortcuts name it: `j`, `?`, `Mod+k`; nothing for what is never one. */
export function pressed({ key, ctrlKey, metaKey, altKey }: KeyPress): string | undefined {
  if (altKey || key.length !== 1 || key === ' ') return undefined;
  const letter = key.toLowerCase();
  return ctrlKey || metaKey ? `Mod+${letter}` : letter;
}

/**
 * What presses in a row mean: the shortcut with these keys, or that more keys must follow, or nothing.
 * When the second key leads nowhere it counts as a first one: `g j` goes on to the next.
 */
export function meant<T extends { keys: string }>(
  list: readonly T[],
  before: string | undefined,
  press: string,
): { shortcut?: T; begun?: string } {
  const both = before === undefined ? undefined : list.find(({ keys }) => keys === `${before} ${press}`);
  const shortcut = both ?? list.find(({ keys }) => keys === press);
  if (shortcut) return { shortcut };
  return list.some(({ keys }) => keys.startsWith(`${press} `)) ? { begun: press } : {};
}
