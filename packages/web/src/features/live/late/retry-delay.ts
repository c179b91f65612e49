const FIRST = 1_000;
const LAST = 60_000;

/**
 * When to try again, in milliseconds: soon at first, then less often, and never all readers at the same moment.
 * Whoever was told that there are too many waits longest.
 */
export function retryDelay(failures: number, refused = false, chance = Math.random()): number {
  const longest = refused ? LAST : Math.min(LAST, FIRST * 2 ** failures);
  return longest * (0.5 + chance / 2);
}
