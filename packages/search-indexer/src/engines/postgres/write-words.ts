import type { Statements } from '@embassy/database';
import { fold } from '../../analysis/fold.ts';

/** Words this long may be made of several, in languages that join them. */
const compoundLength = 8;
const joining = new Set(['sv', 'da', 'nl']);

/** How often words come and go in public threads: by word, or its number, the difference. */
export type WordChanges<Word = string> = Map<Word, { difference: number; joins: boolean }>;

/** Counts the words of a public document that appear or disappear. */
export function countWords<Word>(
  changes: WordChanges<Word>,
  words: Iterable<Word>,
  by: 1 | -1,
  language: string,
): void {
  for (const word of words) {
    const change = changes.get(word);
    const joins = joining.has(language);
    if (!change) changes.set(word, { difference: by, joins });
    else {
      change.difference += by;
      change.joins ||= joins;
    }
  }
}

/** Adds changes to others. */
export function addWords(sum: WordChanges, changes: WordChanges): void {
  for (const [word, { difference, joins }] of changes) {
    const before = sum.get(word);
    if (!before) sum.set(word, { difference, joins });
    else {
      before.difference += difference;
      before.joins ||= joins;
    }
  }
}

export const isCompound = (word: string, joins: boolean): boolean => joins && word.length >= compoundLength;

const batch = 10_000;

/** Brings the vocabulary up to date. In the order of words, so that two who do so never wait for each other in a ring. */
export async function changeWords(tx: Statements, build: number, changes: WordChanges): Promise<void> {
  const changed = [...changes]
    .filter(([, { difference }]) => difference !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  for (let start = 0; start < changed.length; start += batch) {
    const some = changed.slice(start, start + batch);
    await tx.$executeRaw`INSERT INTO search_word AS known (build, word, folded, compound, documents)
      SELECT ${build}, word, folded, compound, difference
      FROM unnest(${some.map(([word]) => word)}::text[], ${some.map(([word]) => fold(word))}::text[],
        ${some.map(([word, { joins }]) => isCompound(word, joins))}::boolean[],
        ${some.map(([, { difference }]) => difference)}::int[]) AS row(word, folded, compound, difference)
      ON CONFLICT (build, word) DO UPDATE SET documents = known.documents + excluded.documents,
        compound = known.compound OR excluded.compound`;
  }
  const fewer = changed.filter(([, { difference }]) => difference < 0).map(([word]) => word);
  if (fewer.length > 0) {
    await tx.$executeRaw`DELETE FROM search_word
      WHERE build = ${build} AND word = ANY(${fewer}) AND documents <= 0`;
  }
}
