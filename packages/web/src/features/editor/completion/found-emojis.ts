import type { Emoji } from './load-emojis.ts';

const most = 8;

/** The signs that are meant by what was typed: names that begin so first, then words, then names that contain it. */
export function foundEmojis(emojis: Emoji[], typed: string): Emoji[] {
  const wanted = typed.toLowerCase().replaceAll('_', ' ');
  const rank = ([, name, words]: Emoji): number => {
    const own = name.toLowerCase();
    if (own === wanted) return 0;
    const all = `${own}|${words}`.split('|');
    if (own.startsWith(wanted)) return 1;
    if (all.includes(wanted)) return 2;
    if (all.some((word) => word.startsWith(wanted))) return 3;
    if (` ${own}`.includes(` ${wanted}`)) return 4;
    return 9;
  };
  return emojis
    .map((emoji) => ({ emoji, rank: rank(emoji) }))
    .filter(({ rank: place }) => place < 9)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ emoji }) => emoji);
}
