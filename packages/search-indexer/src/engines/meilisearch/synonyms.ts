import type { Database } from '@embassy/database';
import { fold } from '../../analysis/fold.ts';
import { tokensOf } from '../../analysis/tokens-of.ts';
import { readingOf } from './readings.ts';

/** Meilisearch looks for synonyms of one to three words in a row, */
const longest = 3;
/** and at this many of a term. */
const most = 50;

/** What else a tag is called, from the community's tags: each name finds the others. */
export async function readSynonyms(db: Database): Promise<Record<string, string[]>> {
  const tags = await db.tag.findMany({
    where: { synonyms: { some: {} } },
    select: { name: true, synonyms: { select: { name: true }, orderBy: { name: 'asc' } } },
    orderBy: { name: 'asc' },
  });
  return synonymsOf(tags.map(({ name, synonyms }) => [name, ...synonyms.map((synonym) => synonym.name)]));
}

/** Groups of names that mean the same, as the setting of the index: by the words of a query, the words of a text. */
export function synonymsOf(groups: readonly (readonly string[])[]): Record<string, string[]> {
  const synonyms = new Map<string, Set<string>>();
  for (const names of groups) {
    const phrases = names.map(phraseOf).filter(({ asked }) => asked.length > 0);
    for (const { asked } of phrases) {
      if (asked.length > longest) continue;
      const key = asked.join(' ');
      const others = synonyms.get(key) ?? new Set();
      for (const other of phrases)
        if (other.written !== key && other.asked.join(' ') !== key) others.add(other.written);
      if (others.size > 0) synonyms.set(key, others);
    }
  }
  return Object.fromEntries(
    [...synonyms]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, others]) => [key, [...others].sort().slice(0, most)]),
  );
}

/** How a name is asked for, and how a text has it: several words as a phrase, as they are written. */
function phraseOf(name: string): { asked: string[]; written: string } {
  const words = tokensOf(name.replaceAll('-', ' '));
  const asked = words.map(readingOf);
  return { asked, written: asked.length === 1 ? asked[0]! : words.map(fold).join(' ') };
}
